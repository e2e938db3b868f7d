/**
 * Records' versions: an object that an earlier deployment wrote is brought up to date where it is read, one version at a time; one that a
 * later deployment wrote is refused and left as it is, so that going back destroys nothing.
 */
import * as v from 'valibot';

/** From the record of one version, by its number, to that of the next; the number itself is written here. */
export type Migrations = Readonly<Record<number, (record: Readonly<Record<string, unknown>>) => Record<string, unknown>>>;

/** Thrown where a later version of the code wrote a record. It is no fault of the record: it waits until that version is deployed again. */
export class NewerRecord extends Error {
  override readonly name = 'NewerRecord';
}

/**
 * The schema of a record that has had versions: what it parses is of the latest one.
 * @param latest the version that `schema` describes
 * @throws {NewerRecord} in parsing, for a version beyond it
 */
export const versioned = <S extends v.GenericSchema>(latest: number, schema: S, migrations: Migrations = {}) =>
  v.pipe(
    v.unknown(),
    v.transform((record) => migrate(record, latest, migrations)),
    schema,
  );

/** Brings a record up to the latest version; what has no version, or no way to the latest, stays as it is for the schema to refuse. */
export function migrate(record: unknown, latest: number, migrations: Migrations): unknown {
  let migrated = record;
  for (;;) {
    if (typeof migrated !== 'object' || migrated === null || !('version' in migrated)) return migrated;
    const { version } = migrated;
    if (typeof version !== 'number' || !Number.isInteger(version) || version === latest) return migrated;
    if (version > latest)
      throw new NewerRecord(
        `is of version ${version}, and this version of the code knows them up to ${latest}. A later version wrote it: deploy that one again. Nothing was changed`,
      );
    const step = migrations[version];
    if (!step) return migrated;
    migrated = { ...step(migrated as Record<string, unknown>), version: version + 1 };
  }
}
