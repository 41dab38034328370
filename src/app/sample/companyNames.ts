const FIRST = [
  'Amber', 'Ashdown', 'Barley', 'Birch', 'Bramble', 'Brightwater', 'Calder', 'Cinder', 'Clover', 'Copper', 'Dunmore', 'Eastgate', 'Elder', 'Fern',
  'Flint', 'Garnet', 'Glenfield', 'Hazel', 'Heron', 'Hollow', 'Ivory', 'Jasper', 'Kingfisher', 'Lantern', 'Linden', 'Maple', 'Meadow', 'Millstone',
  'Northwick', 'Oakhurst', 'Otter', 'Pebble', 'Plover', 'Quill', 'Raven', 'Ridgeway', 'Sable', 'Thistle', 'Umber', 'Willow',
] as const;

const SECOND = [
  'Bay', 'Brook', 'Cliff', 'Common', 'Court', 'Cross', 'Dale', 'End', 'Fold', 'Ford', 'Gate', 'Green', 'Grove', 'Hall', 'Heath', 'Hill', 'Lane', 'Lea',
  'Marsh', 'Mill', 'Moor', 'Park', 'Reach', 'Row', 'Shore', 'Spring', 'Vale', 'Wharf', 'Wood', 'Yard',
] as const;

const TRADE = [
  'Bakeries', 'Brewing', 'Builders', 'Catering', 'Ceramics', 'Chemicals', 'Clinics', 'Components', 'Cycles', 'Electrical', 'Engineering', 'Fabrics',
  'Fisheries', 'Florists', 'Freight', 'Furniture', 'Glazing', 'Hardware', 'Instruments', 'Joinery', 'Kitchens', 'Lighting', 'Motors', 'Nurseries',
  'Optics', 'Paper', 'Pharmacy', 'Plumbing', 'Print', 'Seafood', 'Steel', 'Supplies', 'Textiles', 'Timber', 'Tools', 'Toys', 'Vineyards',
] as const;

const COMBINATIONS = FIRST.length * SECOND.length * TRADE.length;

/** Prime, so that stepping by it visits every combination before it repeats. */
const STEP = 7919;

/** The made-up company name number `index` (from 0) of a seed; no two indexes of one seed share a name. */
export function companyName(index: number, seed: number): string {
  const place = (((seed >>> 0) % COMBINATIONS) + (index % COMBINATIONS) * STEP) % COMBINATIONS;
  const trade = TRADE[place % TRADE.length]!;
  const first = FIRST[Math.floor(place / TRADE.length) % FIRST.length]!;
  const second = SECOND[Math.floor(place / (TRADE.length * FIRST.length))]!;
  const round = Math.floor(index / COMBINATIONS);
  return `${first} ${second} ${trade}${round === 0 ? '' : ` ${round + 1}`}`;
}
