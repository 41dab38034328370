import { roleGuesses } from '../../../../src/reading/words/headingRoles';

describe('the words of a heading propose a role', () => {
  it.each([
    // joined words and the field names of databases
    ['CardName', 'customer'],
    ['CardCode', 'customerId'],
    ['CustomerID', 'customerId'],
    ['DocNum', 'documentNo'],
    ['DocDate', 'documentDate'],
    ['DocDueDate', 'dueDate'],
    ['DocTotal', 'originalAmount'],
    ['DocCur', 'currency'],
    ['RunningBalance', 'ignored'],
    ['DebitAmount', 'debit'],
    ['DaysOverdue', 'daysPastDue'],
    ['customername', 'customer'],
    ['invoiceno', 'documentNo'],
    ['duedate', 'dueDate'],
    ['openbalance', 'openAmount'],
    ['data_pagamento', 'paidDate'],
    // other languages and scripts
    ['Kundennummer', 'customerId'],
    ['Rechnungsdatum', 'documentDate'],
    ['Restbetrag', 'openAmount'],
    ['Reste à payer', 'openAmount'],
    ['Termin płatności', 'dueDate'],
    ['Pozostało do zapłaty', 'openAmount'],
    ['Odběratel', 'customer'],
    ['Datum splatnosti', 'dueDate'],
    ['Vevő neve', 'customer'],
    ['Fizetési határidő', 'dueDate'],
    ['Контрагент', 'customer'],
    ['Срок оплаты', 'dueDate'],
    ['Залишок', 'openAmount'],
    ['Müşteri Adı', 'customer'],
    ['Vade Tarihi', 'dueDate'],
    ['Kalan Tutar', 'openAmount'],
    ['رقم العميل', 'customerId'],
    ['تاريخ الاستحقاق', 'dueDate'],
    ['المبلغ المتبقي', 'openAmount'],
    ['שם לקוח', 'customer'],
    ['客户名称', 'customer'],
    ['发票号', 'documentNo'],
    ['未收金额', 'openAmount'],
    ['請求書番号', 'documentNo'],
    ['支払期日', 'dueDate'],
    ['미수금', 'openAmount'],
    ['ชื่อลูกค้า', 'customer'],
    ['Ngày đến hạn', 'dueDate'],
    ['Jatuh Tempo', 'dueDate'],
  ])('%s: %s', (heading, role) => {
    expect(roleGuesses(heading)[0]?.role).toBe(role);
  });

  it('takes an amount for no heading', () => {
    expect(roleGuesses('99 CR')).toEqual([]);
  });
});
