/** cdk.json as editors should know it: the newsletters' schema with a word on each field. `docs/newsletters.schema.json` holds it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { type NewsletterSettings, newslettersSchema } from '../lambda/config.ts';

/** What each field is for, as an editor shows it while one types. */
const fields: Readonly<Record<keyof NewsletterSettings, string>> = {
  title: "The newsletter's name, at the head of every issue.",
  from: 'The sender: an address that SES has verified. `-c from=…` gives it where one newsletter is deployed.',
  fromName: "The sender's name in the mail program. Default: the title.",
  replyTo: 'Where answers go. Default: the sender.',
  recipients: 'A short list of addresses. recipients/<newsletter>.csv in the bucket rules where it exists.',
  language: "Language of the mail's own words, such as en or pt-BR. Default: en.",
  timeZone: "IANA time zone of the issues' dates, such as Europe/Berlin. Default: UTC.",
  quietMinutes: 'An issue is due when nothing came for so many minutes. Default: 10.',
  maximumWaitMinutes: '… or when the oldest article has waited so many minutes. Default: 120.',
  schedule:
    'Instead of the two above: an issue goes out at these times of the zone, as cron writes them (minute hour day month weekday), such as "30 6 * * 1-5" for 06:30 on weekdays.',
  minimumStories: 'An issue with fewer stories does not go out: its articles wait for the next time. Default: 1.',
  maximumStories: 'Stories that an issue shows at most. Default: 100.',
  maximumPerPublisher: 'Stories of one publisher in an issue at most, where others have enough to fill it. Default: 20.',
  summaryWords: "About how many words a story's summary has. Default: 60.",
  memoryDays: 'Days for which stories are remembered and not told again. Default: 14.',
  sections: 'Sections that come first, in this order; others follow by weight.',
  postalAddress: "The publisher's postal address, at the foot of every mail.",
  template: 'The look: an MJML file in templates/, by its name without ending. Default: digest.',
  onUnknown: 'What becomes of a delivery whose answer was lost: recorded and left (keep, the default), or tried once more (resend).',
  approve: "The editor's address: each issue goes there first as a proof, and waits for `newsletter send` or `newsletter discard`.",
  retentionDays: 'Days for which the bucket keeps files that were read (archive, 90) or rejected (90), issues (1095) and deliveries (400).',
};

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema;
  [keyword: string]: unknown;
}

/**
 * The JSON schema (draft 7) of a cdk.json with newsletters. It is as strict as JSON Schema can be; what it cannot say (is there such a
 * time zone?) is checked at synth.
 * @param templates the templates there are, by name
 */
export function newslettersJsonSchema(templates: readonly string[]): JsonSchema {
  // What a person writes (defaults left out, names still to be trimmed); checks that are code have no equivalent and are left out.
  const { $schema, ...newsletters } = withoutUnicodeClasses(
    toJsonSchema(newslettersSchema, { typeMode: 'input', errorMode: 'ignore' }) as JsonSchema,
  );
  const newsletter = newsletters.additionalProperties ?? {};
  const properties = Object.fromEntries(
    Object.entries(newsletter.properties ?? {}).map(([name, schema]) => [
      name,
      { description: fields[name as keyof NewsletterSettings], ...schema, ...(name === 'template' && { enum: [...templates] }) },
    ]),
  );
  return {
    $schema,
    title: 'cdk.json with newsletters',
    type: 'object',
    properties: {
      context: {
        type: 'object',
        properties: {
          newsletters: {
            description: 'Newsletters by name: lower-case letters, digits and inner hyphens.',
            ...newsletters,
            minProperties: 1,
            additionalProperties: {
              ...newsletter,
              // The sender may come from the command line.
              required: ['title'],
              properties,
              allOf: ['quietMinutes', 'maximumWaitMinutes'].map((field) => ({ not: { required: ['schedule', field] } })),
            },
          },
          createIdentity: { description: "Make the senders' SES identities; by default they are there already.", type: 'boolean' },
          stage: { description: 'Tells one deployment from others in the same account and region, such as dev.', type: 'string' },
          alarmEmail: { description: 'Who hears of alarms, of each issue, and of drops that failed.', type: 'string' },
          kms: {
            description: "A key of one's own for bucket, queues and topic: true for a new one, or the ARN of one that is there.",
            type: ['boolean', 'string'],
          },
          tracing: { description: "X-Ray follows the functions' invocations. Default: true.", type: 'boolean' },
          savedQueries: { description: 'Saved queries for CloudWatch Logs Insights. Default: true.', type: 'boolean' },
        },
      },
    },
  };
}

/** Some editors read patterns without Unicode's classes, and `\p{Cc}` would forbid letters: the same control characters, spelt out. */
const withoutUnicodeClasses = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema), (key, value) =>
    key === 'pattern' ? String(value).replaceAll('\\p{Cc}', '\\u0000-\\u001f\\u007f-\\u009f') : value,
  ) as JsonSchema;
