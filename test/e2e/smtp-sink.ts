import { createServer, type Server } from 'node:net';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** As it came, without the dots that SMTP adds. */
  raw: string;
}

/**
 * A mail server that takes everything (RFC 5321, as much of it as a relay needs) and keeps it. The emulated SES relays to it, so that a
 * test sees the message's bytes.
 */
export async function smtpSink(port: number): Promise<{ mails: ReceivedMail[]; close(): Promise<void> }> {
  const mails: ReceivedMail[] = [];
  const server: Server = createServer((socket) => {
    let buffer = '';
    let mail: ReceivedMail = { from: '', to: [], raw: '' };
    let reading = false;
    const answer = (line: string): void => void socket.write(`${line}\r\n`);
    socket.setEncoding('latin1');
    socket.on('error', () => socket.destroy());
    answer('220 sink');
    socket.on('data', (chunk: string) => {
      buffer += chunk;
      for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (reading) {
          if (line === '.') {
            reading = false;
            mails.push({ ...mail, raw: Buffer.from(mail.raw, 'latin1').toString('utf8') });
            mail = { from: '', to: [], raw: '' };
            answer('250 taken');
          } else mail.raw += `${line.startsWith('..') ? line.slice(1) : line}\r\n`;
          continue;
        }
        const [verb = '', ...rest] = line.split(' ');
        const address = /<([^>]*)>/.exec(rest.join(' '))?.[1] ?? '';
        if (/^MAIL$/i.test(verb)) mail.from = address;
        if (/^RCPT$/i.test(verb)) mail.to.push(address);
        if (/^DATA$/i.test(verb)) {
          reading = true;
          answer('354 go on');
        } else if (/^QUIT$/i.test(verb)) {
          answer('221 bye');
          socket.end();
        } else answer('250 fine');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
