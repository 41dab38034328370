import { ACTION, OBJECT_PATH, type BatchAction, type ObjectPath } from '../../../src/standin/richapi/batch';
import { Faults } from '../../../src/standin/richapi/faults';
import { hostClass, type HostObject } from '../../../src/standin/richapi/hostClass';
import { HostError } from '../../../src/standin/richapi/hostError';
import { RichApiInterpreter } from '../../../src/standin/richapi/interpreter';
import { References } from '../../../src/standin/richapi/references';

/** A little model: a shelf of books. */
interface Shelf {
  readonly books: { title: string; pages: number }[];
  waits: number;
}
interface BookOf {
  readonly shelf: Shelf;
  readonly index: number;
}
const bookClass = hostClass<BookOf>({
  name: 'Book',
  identity: ({ index }) => ({ Id: index }),
  exists: ({ shelf, index }) => shelf.books[index] !== undefined,
  scalars: {
    Title: {
      since: 1,
      read: ({ shelf, index }) => shelf.books[index]!.title,
      write: ({ shelf, index }, value) => void (shelf.books[index]!.title = String(value)),
    },
    Pages: { since: 5, calculated: true, read: ({ shelf, index }) => shelf.books[index]!.pages },
  },
});
const shelfClass = hostClass<Shelf>({
  name: 'Shelf',
  items: (shelf) => shelf.books.map((_, index) => bookClass.of({ shelf, index })),
  scalars: { Count: { since: 1, read: ({ books }) => books.length } },
  methods: {
    Add: { since: 1, call: (shelf, args) => bookClass.of({ shelf, index: shelf.books.push({ title: args.text(0), pages: 10 }) - 1 }) },
    GetItem: {
      since: 1,
      call: (shelf, args): HostObject => {
        if (!shelf.books[args.integer(0)]) throw new HostError('ItemNotFound', args.location);
        return bookClass.of({ shelf, index: args.integer(0) });
      },
    },
    GetItemOrNullObject: {
      since: 1,
      call: (shelf, args) => (shelf.books[args.integer(0)] ? bookClass.of({ shelf, index: args.integer(0) }) : null),
    },
    Total: { since: 9, call: ({ books }) => books.reduce((sum, { pages }) => sum + pages, 0) },
  },
});

const root = { Id: 1, ObjectPathType: OBJECT_PATH.globalObject };
const method = (Id: number, Name: string, ...Arguments: unknown[]): ObjectPath => ({
  Id,
  ObjectPathType: OBJECT_PATH.method,
  Name,
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments },
});

function setUp(apiLevel = 14): {
  shelf: Shelf;
  faults: Faults;
  run: (paths: ObjectPath[], ...actions: Omit<BatchAction, 'Id'>[]) => ReturnType<RichApiInterpreter['run']>;
  bugs: unknown[];
} {
  const shelf: Shelf = { books: [{ title: 'Ledger', pages: 100 }], waits: 0 };
  const faults = new Faults();
  const bugs: unknown[] = [];
  const calculated = async (): Promise<void> => void (shelf.waits += 1);
  const interpreter = new RichApiInterpreter({
    roots: { workbook: shelfClass.of(shelf), services: new Map() },
    apiLevel,
    references: new References(),
    faults,
    calculated,
  });
  return {
    shelf,
    faults,
    bugs,
    run: (paths, ...actions) =>
      interpreter.run(
        {
          ObjectPaths: Object.fromEntries([root, ...paths].map((path) => [String(path.Id), path])),
          Actions: actions.map((action, Id) => ({ ...action, Id })),
        },
        (bug) => bugs.push(bug),
      ),
  };
}

describe('a batch', () => {
  it('runs a method once, however often its object is used, and gives its id', async () => {
    const { shelf, run } = setUp();
    const { Results } = await run(
      [method(2, 'Add', 'Journal')],
      { ActionType: ACTION.instantiate, ObjectPathId: 2 },
      { ActionType: ACTION.query, ObjectPathId: 2, QueryInfo: { Select: ['title'] } },
    );
    expect(shelf.books).toHaveLength(2);
    expect(Results.map(({ Value }) => Value)).toEqual([{ Id: 1 }, { Id: 1, Title: 'Journal' }]);
  });

  it('reads collections with top and skip, in the letters that the library expects', async () => {
    const { shelf, run } = setUp();
    shelf.books.push({ title: 'B', pages: 2 }, { title: 'C', pages: 3 });
    const { Results } = await run([], {
      ActionType: ACTION.query,
      ObjectPathId: 1,
      QueryInfo: { Select: ['title', 'count'], Skip: 1, Top: 1 },
    });
    expect(Results[0]?.Value).toEqual({ Count: 3, _Items: [{ Id: 1, Title: 'B' }] });
  });

  it('waits for the calculation only where the answer depends on it', async () => {
    const { shelf, run } = setUp();
    await run([method(2, 'GetItem', 0)], { ActionType: ACTION.query, ObjectPathId: 2, QueryInfo: { Select: ['title'] } });
    expect(shelf.waits).toBe(0);
    await run([method(2, 'GetItem', 0)], { ActionType: ACTION.query, ObjectPathId: 2, QueryInfo: { Select: ['pages'] } });
    expect(shelf.waits).toBe(1);
  });

  it('keeps what was done before the action that failed, and says which failed', async () => {
    const { shelf, run } = setUp();
    const setTitle = { ActionType: ACTION.setProperty, ObjectPathId: 2, Name: 'Title', ArgumentInfo: { Arguments: ['New'] } };
    const answer = await run(
      [method(2, 'GetItem', 0), method(3, 'GetItem', 9)],
      setTitle,
      { ActionType: ACTION.trace },
      { ActionType: ACTION.instantiate, ObjectPathId: 3 },
      setTitle,
    );
    expect(shelf.books[0]?.title).toBe('New');
    expect(answer.Error).toMatchObject({ Code: 'ItemNotFound', Location: 'Shelf.getItem', ActionIndex: 2, HttpStatusCode: 404 });
    expect([answer.Results.length, answer.TraceIds]).toEqual([2, [1]]);
  });

  it('answers null objects with nothing, but sets no property of them', async () => {
    const { run } = setUp();
    const none = method(2, 'GetItemOrNullObject', 7);
    const read = await run(
      [none],
      { ActionType: ACTION.instantiate, ObjectPathId: 2 },
      { ActionType: ACTION.query, ObjectPathId: 2 },
      { ActionType: ACTION.method, ObjectPathId: 2, Name: 'Delete' },
    );
    expect(read).toMatchObject({ Results: [{ Value: null }, { Value: null }, { Value: null }] });
    expect(
      (await run([none], { ActionType: ACTION.setProperty, ObjectPathId: 2, Name: 'Title', ArgumentInfo: { Arguments: ['x'] } })).Error
        ?.Code,
    ).toBe('InvalidArgument');
  });

  it('gives a kept object its reference, and forgets it when it is released', async () => {
    const { shelf, run } = setUp();
    const { Results } = await run(
      [method(2, 'GetItem', 0)],
      { ActionType: ACTION.method, ObjectPathId: 2, Name: '_KeepReference' },
      { ActionType: ACTION.instantiate, ObjectPathId: 2 },
    );
    const id = (Results[1]?.Value as { _ReferenceId: string })._ReferenceId;
    const kept = { Id: 5, ObjectPathType: OBJECT_PATH.referenceId, Name: id };
    const read = { ActionType: ACTION.query, ObjectPathId: 5, QueryInfo: { Select: ['title'] } };
    expect((await run([kept], read)).Results[0]?.Value).toMatchObject({ Title: 'Ledger' });
    shelf.books.length = 0;
    expect((await run([kept], read)).Error?.Code).toBe('InvalidObjectPath');
    await run([], { ActionType: ACTION.method, ObjectPathId: 1, Name: '_RemoveReference', ArgumentInfo: { Arguments: [id] } });
    expect((await run([kept], read)).Error?.Code).toBe('InvalidObjectPath');
  });

  it('does not know members above the level of the add-in, nor properties that are none', async () => {
    const total = { ActionType: ACTION.method, ObjectPathId: 1, Name: 'Total' };
    expect((await setUp(9).run([], total)).Results[0]?.Value).toBe(100);
    expect((await setUp(8).run([], total)).Error).toMatchObject({ Code: 'ApiNotFound', Location: 'Shelf.total' });
    expect((await setUp(4).run([method(2, 'GetItem', 0)], { ActionType: ACTION.query, ObjectPathId: 2 })).Results[0]?.Value).toEqual({
      Id: 0,
      Title: 'Ledger',
    });
  });

  it('fails where it is asked to', async () => {
    const { run, faults } = setUp();
    const read = { ActionType: ACTION.query, ObjectPathId: 2 };
    faults.failAction(2, 'AccessDenied');
    expect((await run([method(2, 'GetItem', 0)], read, read)).Error).toMatchObject({
      Code: 'AccessDenied',
      ActionIndex: 1,
    });
  });
});
