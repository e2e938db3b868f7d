/** Elements that flow inside a line; every other one starts and ends a block (HTML Living Standard, 15.3 "Non-replaced elements"). */
export const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby rb rtc s samp small span strike strong sub sup time tt u var wbr img picture source amp-img math mi mo mn mrow msup msub meter progress o:p st1:place'.split(
    ' ',
  ),
);
