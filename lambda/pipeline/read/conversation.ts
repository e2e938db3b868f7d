/** Exports of conversations, which are JSON with texts but no articles. */
import { UnreadableFile } from '../../model.ts';
import { isObject, type JsonObject } from './json-object.ts';

/** Who exports conversations, and how one of their messages is known: by the fields that only their formats have together. */
const services: readonly (readonly [name: string, isMessage: (message: JsonObject) => boolean])[] = [
  // https://slack.com/help/articles/220556107, "How to read Slack data exports"
  ['Slack', ({ type, ts }) => type === 'message' && typeof ts === 'string' && /^\d{10}\.\d{1,6}$/.test(ts)],
  // https://learn.microsoft.com/graph/api/resources/chatmessage
  ['Microsoft Teams', ({ messageType, createdDateTime, body }) => messageType !== undefined && createdDateTime !== undefined && isObject(body)],
  // Telegram Desktop, Export::Output::JsonWriter
  ['Telegram', ({ type, date_unixtime: time, from_id: from }) => type === 'message' && time !== undefined && /^user/.test(String(from))],
  // Tyrrrz/DiscordChatExporter, JsonMessageWriter
  [
    'Discord',
    ({ timestamp, timestampEdited, author, content }) =>
      timestamp !== undefined && timestampEdited !== undefined && isObject(author) && content !== undefined,
  ],
];

/** Messages that are looked at, and their share that must be a service's. */
const SAMPLE = 50;
const MOST = 0.5;

/** @throws {UnreadableFile} `conversation` where a value of JSON is an export of one */
export function refuseConversation(value: unknown): void {
  const list = Array.isArray(value) ? value : isObject(value) ? (value['messages'] ?? value['value']) : undefined;
  const messages = Array.isArray(list) ? list.slice(0, SAMPLE).filter(isObject) : [];
  if (messages.length === 0) return;
  const service = services.find(([, isMessage]) => messages.filter(isMessage).length > messages.length * MOST);
  if (service)
    throw new UnreadableFile(
      'conversation',
      `This is a conversation exported from ${service[0]}, not articles. Drop the articles that it talks about, or a text file with what you want to print.`,
    );
}
