import { currencyOf } from '../../../../kernel/money/currency';
import type { BankLine, ReceiptFile } from '../receipts/bankReceipt';
import type { Problem } from '../../../../kernel/words/problem';
import { bankLine, numbered } from './blankLine';
import { plainAmount } from './fileAmounts';
import { dayOfEight } from './fileDays';
import { unreadRecord } from './fileProblem';

/** A download for home accounting, OFX or QFX, written as SGML or XML. */
export function looksLikeOfx(text: string): boolean {
  return /^﻿?\s*(OFXHEADER:|<\?OFX|<\?xml[\s\S]{0,300}<OFX>|<OFX>)/i.test(text.slice(0, 2000)) && /<OFX>/i.test(text);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The value of a tag, which ends with its line or the next tag; '' for none. */
function valueOf(block: string, tag: string): string {
  const found = new RegExp(`<${tag}>([^<\\r\\n]*)`, 'i').exec(block)?.[1] ?? '';
  return found.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole).trim();
}

const OWN_TYPES: Readonly<Record<string, BankLine['nature']>> = { INT: 'own', XFER: 'movement', FEE: 'fee', SRVCHG: 'fee' };

/**
 * Reads an OFX download. It prints no total of its movements, so only its end and each amount prove it; a reference stands once, a second
 * movement with it is left out.
 */
export function readOfx(text: string): ReceiptFile {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let currency = currencyOf('');
  const lines: BankLine[] = [];
  const pieces = text.split(/(?=<CURDEF>)|(?=<STMTTRN>)/i);
  let at = 1;
  for (const piece of pieces) {
    const place = at;
    at += piece.split('\n').length - 1;
    if (/^<CURDEF>/i.test(piece)) currency = currencyOf(valueOf(piece, 'CURDEF').toUpperCase());
    if (!/^<STMTTRN>/i.test(piece)) continue;
    const [block = ''] = piece.split(/<\/STMTTRN>|<\/BANKTRANLIST>/i);
    const amount = plainAmount(valueOf(block, 'TRNAMT'), currency);
    const day = dayOfEight(valueOf(block, 'DTPOSTED').slice(0, 8));
    if (amount === null || day === null) {
      problems.push(unreadRecord(place, block.slice(0, 60).trim()));
      continue;
    }
    const reference = valueOf(block, 'FITID');
    if (reference !== '' && seen.has(reference)) continue;
    seen.add(reference);
    const name = valueOf(block, 'NAME');
    lines.push(
      bankLine({
        day,
        amount,
        currency,
        place,
        nature: OWN_TYPES[valueOf(block, 'TRNTYPE').toUpperCase()] ?? 'movement',
        payer: name,
        text: [name, valueOf(block, 'MEMO')].filter((part) => part !== '').join(' '),
        bankReference: reference,
        checkNo: valueOf(block, 'CHECKNUM'),
      }),
    );
  }
  lines.sort((a, b) => a.day! - b.day!);
  const isIncomplete = !/<\/OFX>\s*$/i.test(text) || problems.length > 0;
  return { format: 'ofx', lines: numbered(lines), printed: [], isIncomplete, problems, questions: [] };
}
