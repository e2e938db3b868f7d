/**
 * Well-known owners of several outlets, each with titles that no other outlet's name is taken for, and with sites. Compiled for this project from what the
 * owners' own sites list as their titles, as known in 2025; regional titles only where they are widely quoted. Ownership changes hands: a row that is out of
 * date costs a story one voice in the ranking and nothing else. Joint ventures, minority stakes and titles whose sale was announced stay out, and names
 * that several papers share ("The Times", "The Sun", "The Herald") stand by their site only.
 */
export interface Owner {
  name: string;
  /** Between bars; an article before them does not matter. */
  titles?: string;
  /** Registrable domains, between spaces. */
  sites?: string;
}

export const owners: readonly Owner[] = [
  // United Kingdom and Ireland
  { name: 'BBC', titles: 'BBC|BBC News|BBC Sport|BBC World Service', sites: 'bbc.co.uk bbc.com' },
  {
    name: 'Reach',
    titles:
      'Sunday Mirror|Daily Star Sunday|Daily Record|Manchester Evening News|Liverpool Echo|Birmingham Live|Wales Online|WalesOnline|Bristol Live|ChronicleLive|MyLondon|Irish Mirror',
    sites:
      'mirror.co.uk express.co.uk dailystar.co.uk dailyrecord.co.uk manchestereveningnews.co.uk liverpoolecho.co.uk birminghammail.co.uk walesonline.co.uk bristolpost.co.uk chroniclelive.co.uk mylondon.news irishmirror.ie',
  },
  {
    name: 'DMGT',
    titles: 'Daily Mail|MailOnline|Mail Online|Mail on Sunday|Metro.co.uk|New Scientist',
    sites: 'dailymail.co.uk metro.co.uk inews.co.uk newscientist.com',
  },
  {
    name: 'News Corp',
    titles: 'Wall Street Journal|WSJ|New York Post|Barron’s|MarketWatch|The Australian|Herald Sun|Courier-Mail|news.com.au',
    sites:
      'wsj.com nypost.com barrons.com marketwatch.com thetimes.co.uk thetimes.com thesun.co.uk theaustralian.com.au heraldsun.com.au dailytelegraph.com.au couriermail.com.au news.com.au adelaidenow.com.au',
  },
  {
    name: 'National World',
    titles: 'The Scotsman|Yorkshire Post|Belfast News Letter',
    sites: 'scotsman.com yorkshirepost.co.uk newsletter.co.uk nationalworld.com',
  },
  {
    name: 'Newsquest',
    titles: 'Northern Echo|Bournemouth Echo|Telegraph & Argus',
    sites: 'heraldscotland.com thenational.scot thenorthernecho.co.uk thetelegraphandargus.co.uk theargus.co.uk',
  },
  {
    name: 'Mediahuis',
    titles: 'De Telegraaf|NRC Handelsblad|De Standaard|Het Nieuwsblad|Gazet van Antwerpen|Irish Independent|Belfast Telegraph|Luxemburger Wort',
    sites: 'telegraaf.nl nrc.nl standaard.be nieuwsblad.be gva.be independent.ie belfasttelegraph.co.uk sundayworld.com wort.lu',
  },
  { name: 'The Irish Times Group', titles: 'Irish Times|Irish Examiner', sites: 'irishtimes.com irishexaminer.com' },
  // North America
  {
    name: 'USA Today Co.',
    titles:
      'USA Today|Arizona Republic|Detroit Free Press|Indianapolis Star|IndyStar|Milwaukee Journal Sentinel|Cincinnati Enquirer|Columbus Dispatch|Des Moines Register|Courier-Journal|Austin American-Statesman',
    sites:
      'usatoday.com azcentral.com freep.com indystar.com jsonline.com cincinnati.com dispatch.com desmoinesregister.com courier-journal.com tennessean.com northjersey.com',
  },
  {
    name: 'McClatchy',
    titles: 'Miami Herald|Sacramento Bee|Charlotte Observer|Kansas City Star|Fort Worth Star-Telegram|El Nuevo Herald',
    sites: 'miamiherald.com sacbee.com charlotteobserver.com kansascity.com star-telegram.com newsobserver.com elnuevoherald.com',
  },
  {
    name: 'Lee Enterprises',
    titles: 'St. Louis Post-Dispatch|Omaha World-Herald|Richmond Times-Dispatch|Buffalo News|Arizona Daily Star',
    sites: 'stltoday.com omaha.com richmond.com buffalonews.com tucson.com',
  },
  {
    name: 'Hearst',
    titles: 'San Francisco Chronicle|SFGate|Houston Chronicle|San Antonio Express-News|Esquire|Cosmopolitan|Popular Mechanics',
    sites: 'sfchronicle.com sfgate.com houstonchronicle.com expressnews.com timesunion.com esquire.com popularmechanics.com',
  },
  {
    name: 'Advance',
    titles: 'New Yorker|Vanity Fair|WIRED|Vogue|GQ|Ars Technica|The Oregonian|MLive|NJ.com|Cleveland.com|AL.com',
    sites:
      'newyorker.com vanityfair.com wired.com vogue.com gq.com arstechnica.com oregonlive.com mlive.com nj.com cleveland.com al.com pennlive.com silive.com',
  },
  {
    name: 'Alden Global Capital',
    titles:
      'Chicago Tribune|New York Daily News|Orlando Sentinel|South Florida Sun Sentinel|Hartford Courant|Denver Post|Mercury News|East Bay Times|Orange County Register|Boston Herald|Pioneer Press',
    sites:
      'chicagotribune.com nydailynews.com orlandosentinel.com sun-sentinel.com courant.com denverpost.com mercurynews.com eastbaytimes.com ocregister.com bostonherald.com twincities.com',
  },
  { name: 'The New York Times Company', titles: 'New York Times|NYT|The Athletic', sites: 'nytimes.com theathletic.com' },
  { name: 'Fox Corporation', titles: 'Fox News|FOX News Digital|Fox Business|FOX Business Network', sites: 'foxnews.com foxbusiness.com' },
  { name: 'Disney', titles: 'ESPN|Good Morning America', sites: 'abcnews.go.com go.com espn.com goodmorningamerica.com' },
  { name: 'Comcast', titles: 'NBC News|Sky News|Telemundo|Sky Sports|Sky TG24', sites: 'nbcnews.com sky.com telemundo.com skysports.com' },
  {
    name: 'Penske Media',
    titles: 'Variety|Rolling Stone|Hollywood Reporter|Deadline|Billboard',
    sites: 'variety.com rollingstone.com hollywoodreporter.com deadline.com billboard.com',
  },
  { name: 'Vox Media', titles: 'Vox|The Verge|New York Magazine|SB Nation|Eater', sites: 'vox.com theverge.com nymag.com sbnation.com eater.com' },
  { name: 'Ziff Davis', titles: 'CNET|PCMag|Mashable|IGN', sites: 'cnet.com pcmag.com mashable.com ign.com zdnet.com' },
  {
    name: 'Postmedia',
    titles: 'National Post|Financial Post|Toronto Sun|Vancouver Sun|Montreal Gazette|Calgary Herald|Ottawa Citizen',
    sites: 'nationalpost.com financialpost.com torontosun.com vancouversun.com montrealgazette.com calgaryherald.com ottawacitizen.com',
  },
  { name: 'Torstar', titles: 'Toronto Star|Hamilton Spectator|Waterloo Region Record', sites: 'thestar.com thespec.com therecord.com' },
  {
    name: 'Québecor',
    titles: 'Le Journal de Montréal|Le Journal de Québec|TVA Nouvelles',
    sites: 'journaldemontreal.com journaldequebec.com tvanouvelles.ca',
  },
  { name: 'CBC/Radio-Canada', titles: 'CBC|CBC News|Radio-Canada', sites: 'cbc.ca radio-canada.ca' },
  // Germany, Austria, Switzerland
  {
    name: 'Axel Springer',
    titles: 'Bild|BILD.de|Bild am Sonntag|Die Welt|WELT|Welt am Sonntag|B.Z.|Politico|Business Insider',
    sites: 'bild.de welt.de bz-berlin.de politico.com politico.eu businessinsider.com businessinsider.de',
  },
  {
    name: 'Funke',
    titles: 'Westdeutsche Allgemeine Zeitung|WAZ|Hamburger Abendblatt|Berliner Morgenpost|Thüringer Allgemeine|Braunschweiger Zeitung',
    sites: 'waz.de abendblatt.de morgenpost.de thueringer-allgemeine.de braunschweiger-zeitung.de nrz.de',
  },
  {
    name: 'Madsack',
    titles:
      'RedaktionsNetzwerk Deutschland|RND|Hannoversche Allgemeine Zeitung|Hannoversche Allgemeine|Leipziger Volkszeitung|Ostsee-Zeitung|Märkische Allgemeine|Kieler Nachrichten',
    sites: 'rnd.de haz.de lvz.de ostsee-zeitung.de maz-online.de kn-online.de neuepresse.de',
  },
  { name: 'DvH Medien', titles: 'Handelsblatt|WirtschaftsWoche|Der Tagesspiegel', sites: 'handelsblatt.com wiwo.de tagesspiegel.de' },
  { name: 'Ippen', titles: 'Münchner Merkur|Merkur.de|tz München|Frankfurter Rundschau|HNA', sites: 'merkur.de tz.de fr.de hna.de' },
  { name: 'Süddeutsche and Stuttgarter', titles: 'Süddeutsche Zeitung|SZ.de', sites: 'sueddeutsche.de' },
  { name: 'RTL Deutschland', titles: 'n-tv|ntv|RTL.de|stern', sites: 'n-tv.de rtl.de stern.de geo.de' },
  {
    name: 'ARD',
    titles: 'ARD|Tagesschau|tagesschau.de|WDR|NDR|BR24|MDR|SWR|hessenschau',
    sites: 'tagesschau.de ard.de wdr.de ndr.de br.de mdr.de swr.de hessenschau.de rbb24.de',
  },
  {
    name: 'TX Group',
    titles: 'Tages-Anzeiger|20 Minuten|Der Bund|Berner Zeitung|Basler Zeitung|24 heures|Tribune de Genève',
    sites: 'tagesanzeiger.ch 20min.ch derbund.ch bernerzeitung.ch bazonline.ch 24heures.ch tdg.ch',
  },
  {
    name: 'CH Media',
    titles: 'Aargauer Zeitung|Luzerner Zeitung|St. Galler Tagblatt|watson.ch',
    sites: 'aargauerzeitung.ch luzernerzeitung.ch tagblatt.ch watson.ch',
  },
  { name: 'SRG SSR', titles: 'SRF|SRF News|Swissinfo|SWI swissinfo.ch', sites: 'srf.ch rts.ch rsi.ch swissinfo.ch' },
  // Benelux and the Nordic countries
  {
    name: 'DPG Media',
    titles: 'Algemeen Dagblad|AD.nl|de Volkskrant|Trouw|Het Parool|NU.nl|De Morgen|Het Laatste Nieuws|HLN',
    sites: 'ad.nl volkskrant.nl trouw.nl parool.nl nu.nl demorgen.be hln.be',
  },
  { name: 'Rossel', titles: 'Le Soir|La Voix du Nord|Sudinfo', sites: 'lesoir.be lavoixdunord.fr sudinfo.be' },
  {
    name: 'Bonnier',
    titles: 'Dagens Nyheter|DN.se|Expressen|Dagens industri|Sydsvenskan|Helsingborgs Dagblad',
    sites: 'dn.se expressen.se di.se sydsvenskan.se hd.se',
  },
  {
    name: 'Schibsted',
    titles: 'Verdens Gang|VG Nett|Aftenposten|Aftonbladet|Svenska Dagbladet|SvD|Bergens Tidende|Stavanger Aftenblad',
    sites: 'vg.no aftenposten.no aftonbladet.se svd.se bt.no aftenbladet.no',
  },
  { name: 'JP/Politikens Hus', titles: 'Politiken|Jyllands-Posten|Ekstra Bladet', sites: 'politiken.dk jyllands-posten.dk jp.dk ekstrabladet.dk' },
  { name: 'Sanoma', titles: 'Helsingin Sanomat|Ilta-Sanomat|Aamulehti', sites: 'hs.fi is.fi aamulehti.fi' },
  // France, Spain, Italy, Portugal
  { name: 'Groupe Les Échos-Le Parisien', titles: 'Le Parisien|Aujourd’hui en France|Les Échos', sites: 'leparisien.fr lesechos.fr' },
  {
    name: 'EBRA',
    titles: 'L’Est Républicain|Le Progrès|Dernières Nouvelles d’Alsace|Le Dauphiné libéré|Le Républicain lorrain|Le Bien public',
    sites: 'estrepublicain.fr leprogres.fr dna.fr ledauphine.com republicain-lorrain.fr bienpublic.com lalsace.fr',
  },
  { name: 'CMA Média', titles: 'La Provence|Corse-Matin|BFM TV|BFMTV|RMC', sites: 'laprovence.com corsematin.com latribune.fr bfmtv.com' },
  {
    name: 'Sipa Ouest-France',
    titles: 'Ouest-France|Presse Océan|Le Courrier de l’Ouest|Le Maine Libre',
    sites: 'ouest-france.fr courrierdelouest.fr',
  },
  {
    name: 'France Télévisions and Radio France',
    titles: 'France Info|franceinfo|France Inter',
    sites: 'francetvinfo.fr franceinfo.fr radiofrance.fr',
  },
  { name: 'France Médias Monde', titles: 'France 24|RFI', sites: 'france24.com rfi.fr' },
  { name: 'Prisa', titles: 'Cinco Días|Diario AS|Cadena SER', sites: 'elpais.com cincodias.elpais.com as.com cadenaser.com' },
  { name: 'RCS', titles: 'Corriere della Sera|La Gazzetta dello Sport|Marca', sites: 'corriere.it gazzetta.it elmundo.es marca.com expansion.com' },
  { name: 'Vocento', titles: 'El Diario Vasco', sites: 'abc.es elcorreo.com diariovasco.com ideal.es lasprovincias.es' },
  { name: 'Godó', titles: 'La Vanguardia|Mundo Deportivo', sites: 'lavanguardia.com mundodeportivo.com' },
  { name: 'Caltagirone', titles: 'Il Messaggero|Il Mattino|Il Gazzettino', sites: 'ilmessaggero.it ilmattino.it ilgazzettino.it' },
  {
    name: 'Riffeser Monti',
    titles: 'Il Resto del Carlino|La Nazione|Il Giorno|Quotidiano Nazionale',
    sites: 'ilrestodelcarlino.it lanazione.it ilgiorno.it quotidiano.net',
  },
  { name: 'Medialivre', titles: 'Correio da Manhã|Jornal de Negócios|Sábado', sites: 'cmjornal.pt jornaldenegocios.pt sabado.pt' },
  // Latin America
  { name: 'Grupo Globo', titles: 'O Globo|G1|Valor Econômico|GloboNews', sites: 'globo.com' },
  { name: 'Grupo Folha', titles: 'Folha de S.Paulo|Folha de São Paulo|UOL', sites: 'folha.uol.com.br uol.com.br' },
  { name: 'Grupo Clarín', titles: 'Clarín|La Voz del Interior', sites: 'clarin.com ole.com.ar lavoz.com.ar tn.com.ar' },
  // Asia and the Pacific
  { name: 'The Times Group', titles: 'Times of India|Economic Times|Navbharat Times|Maharashtra Times', sites: 'indiatimes.com' },
  { name: 'HT Media', titles: 'Hindustan Times|LiveHindustan', sites: 'hindustantimes.com livemint.com livehindustan.com' },
  {
    name: 'Indian Express Group',
    titles: 'Indian Express|Jansatta|Loksatta',
    sites: 'indianexpress.com financialexpress.com jansatta.com loksatta.com',
  },
  { name: 'The Hindu Group', titles: 'The Hindu|BusinessLine|The Hindu BusinessLine', sites: 'thehindu.com thehindubusinessline.com' },
  {
    name: 'Network18',
    titles: 'News18|CNBC-TV18|Moneycontrol|Firstpost|CNN-News18',
    sites: 'news18.com cnbctv18.com moneycontrol.com firstpost.com',
  },
  { name: 'SRMG', titles: 'Arab News|Asharq Al-Awsat|Al-Eqtisadiah|Asharq News', sites: 'arabnews.com aawsat.com aleqt.com asharq.com' },
  { name: 'SPH Media', titles: 'Straits Times|Lianhe Zaobao|Berita Harian', sites: 'straitstimes.com businesstimes.com.sg zaobao.com.sg' },
  { name: 'Mediacorp', titles: 'CNA|Channel NewsAsia|TODAYonline|8world', sites: 'channelnewsasia.com todayonline.com 8world.com' },
  { name: 'Nikkei', titles: 'Nikkei|Nikkei Asia|日本経済新聞|Financial Times', sites: 'nikkei.com ft.com' },
  { name: 'Yomiuri', titles: 'Yomiuri Shimbun|読売新聞|読売新聞オンライン|Japan News', sites: 'yomiuri.co.jp' },
  { name: 'Asahi', titles: 'Asahi Shimbun|朝日新聞|朝日新聞デジタル', sites: 'asahi.com' },
  { name: 'Mainichi', titles: 'Mainichi Shimbun|毎日新聞|The Mainichi', sites: 'mainichi.jp' },
  {
    name: 'Nine',
    titles: 'Sydney Morning Herald|The Age|Australian Financial Review|AFR|Brisbane Times|WAtoday|9News',
    sites: 'smh.com.au theage.com.au afr.com brisbanetimes.com.au watoday.com.au 9news.com.au',
  },
  { name: 'Australian Broadcasting Corporation', titles: 'ABC Australia', sites: 'abc.net.au' },
  { name: 'NZME', titles: 'New Zealand Herald|NZ Herald|Newstalk ZB', sites: 'nzherald.co.nz newstalkzb.co.nz' },
  { name: 'Stuff', titles: 'Stuff.co.nz', sites: 'stuff.co.nz thepost.co.nz thepress.co.nz' },
  // Africa
  { name: 'Media24', titles: 'News24|Netwerk24|Beeld|City Press', sites: 'news24.com netwerk24.com' },
  { name: 'Nation Media Group', titles: 'Daily Nation|The EastAfrican|Daily Monitor', sites: 'nation.africa theeastafrican.co.ke monitor.co.ug' },
];

/** Sites on which many publishers print: they say nothing about who owns whom. */
export const sharedSites: ReadonlySet<string> = new Set(
  'yahoo.com msn.com google.com apple.news flipboard.com smartnews.com medium.com substack.com wordpress.com blogspot.com blogger.com tumblr.com ghost.io beehiiv.com github.io gitlab.io netlify.app vercel.app pages.dev web.app weebly.com wixsite.com squarespace.com facebook.com x.com twitter.com t.me telegra.ph youtube.com linkedin.com reddit.com archive.org archive.ph feedburner.com prnewswire.com businesswire.com globenewswire.com newsbreak.com dailyhunt.in naver.com daum.net qq.com sina.com.cn sohu.com 163.com toutiao.com line.me'.split(
    ' ',
  ),
);

/** Second levels under which countries give names away (after the Public Suffix List's most used): `bbc.co.uk` is one site, `co.uk` none. */
export const secondLevels: ReadonlySet<string> = new Set('co com net org gov edu ac or ne go gob nom'.split(' '));
