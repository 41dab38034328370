import type { FindingKind } from '../../../checks/domain/checkFinding';
import { MARK, type Graded } from './graded';

/** A fault that was planted. Each of its rows finds it. */
export interface PlantedFault {
  readonly kind: FindingKind;
  readonly rows: readonly number[];
}

/** What a learner wrote: the rows that are meant, more than one where a document stands in several, and the kind, `null` for none. */
export interface NamedFault {
  readonly place: string;
  readonly rows: readonly number[];
  readonly kind: FindingKind | null;
}

export interface GradedFaults extends Graded {
  /** Faults that nobody named. */
  readonly missed: readonly PlantedFault[];
  /** What was named and is no fault, as it was written. */
  readonly alarms: readonly string[];
}

const meets = ({ rows }: Pick<PlantedFault, 'rows'>, named: NamedFault): boolean => named.rows.some((row) => rows.includes(row));

/** Best marks of a fault: whole with its kind or one that follows from it, half for a row of it alone. */
function marksOf(fault: PlantedFault, named: readonly NamedFault[], alsoTrue: readonly PlantedFault[]): number {
  const hits = named.filter((one) => meets(fault, one));
  const kinds = [fault.kind, ...alsoTrue.filter((also) => also.rows.some((row) => fault.rows.includes(row))).map(({ kind }) => kind)];
  if (hits.some(({ kind }) => kind !== null && kinds.includes(kind))) return MARK;
  return hits.length > 0 ? MARK / 2 : 0;
}

/**
 * A mark for each fault with its kind, half for its row alone, a quarter off for each row without a fault, never below 0. `alsoTrue` is wrong because
 * of planted faults: it costs nothing, and names the fault behind it.
 */
export function gradeFaults(
  named: readonly NamedFault[],
  planted: readonly PlantedFault[],
  alsoTrue: readonly PlantedFault[] = [],
): GradedFaults {
  const known = [...planted, ...alsoTrue];
  const alarms = [...new Set(named.filter((one) => !known.some((fault) => meets(fault, one))).map(({ place }) => place))];
  const won = planted.map((fault) => marksOf(fault, named, alsoTrue));
  const missed = planted.filter((_, k) => won[k] === 0);
  const sum = won.reduce((total, marks) => total + marks, 0);
  const diagnosis =
    named.length === 0
      ? 'notAnswered'
      : missed.length > 0
        ? 'faultsMissed'
        : won.some((marks) => marks < MARK)
          ? 'kindMissing'
          : alarms.length > 0
            ? 'falseAlarms'
            : null;
  return {
    marks: Math.max(0, sum - (alarms.length * MARK) / 4),
    of: planted.length * MARK,
    diagnosis,
    right: planted.filter((_, k) => won[k] === MARK).map(({ kind }) => kind),
    wrong: planted.filter((_, k) => won[k] === MARK / 2).map(({ kind }) => kind),
    missed,
    alarms,
  };
}
