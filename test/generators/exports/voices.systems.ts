import { voice, type Voice } from './voice';

/** Systems with English headings, and field names of databases and interfaces. */
export const SYSTEM_VOICES: readonly Voice[] = [
  voice(
    'plain English',
    '. MDY /',
    `
    customerId=Customer No. | customer=Customer Name | documentNo=Invoice No. | documentDate=Invoice Date | dueDate=Due Date | invoiced=Invoice Amount
    | paid=Amount Paid | open=Balance Due | paidDate=Date Paid | status=Status | currency=Currency | days=Days Past Due | terms=Terms | type=Type
    | debit=Debit | credit=Credit | balance=Balance | closing=As of | total=Total | isOpen=Open | isPaid=Paid | isPart=Partially Paid | isVoid=Void
    | isDraft=Draft | invoice=Invoice | creditNote=Credit Memo | payment=Payment | buckets=Current;1-30;31-60;61-90;Over 90`,
  ),
  voice(
    'hand-made list',
    '. DMY /',
    `
    customer=Client | documentNo=Inv # | documentDate=Date | dueDate=Due | invoiced=Amount | paid=Received | open=Outstanding | paidDate=Paid On
    | status=Paid? | days=Days Late | terms=Terms | debit=Dr | credit=Cr | balance=Bal | total=TOTAL | isOpen=unpaid | isPaid=paid | isPart=part paid
    | isVoid=cancelled | invoice=Inv | creditNote=Credit | payment=Receipt | buckets=Not yet due;0-30;31-60;61-90;90+`,
  ),
  voice(
    'SAP line items',
    ', DMY .',
    `
    customerId=Customer | customer=Name 1 | documentNo=Document Number | documentDate=Document Date | dueDate=Net due date | open=Amount in local currency
    | invoiced=Amount in local currency | paidDate=Clearing date | currency=Local Currency | days=Arrears after net due date | terms=Terms of Payment
    | type=Document Type | closing=Key date | total=Total | invoice=RV | creditNote=DG | payment=DZ | buckets=Not due;1 - 30;31 - 60;61 - 90;> 90`,
  ),
  voice(
    'SAP tables',
    '. YMD -',
    `
    customerId=KUNNR | customer=NAME1 | documentNo=BELNR | documentDate=BLDAT | dueDate=FAEDT | open=DMBTR | invoiced=DMBTR | paidDate=AUGDT
    | currency=WAERS | type=BLART | terms=ZTERM | invoice=RV | creditNote=DG | payment=DZ`,
  ),
  voice(
    'Business One',
    '. YMD -',
    `
    customerId=CardCode | customer=CardName | documentNo=DocNum | documentDate=DocDate | dueDate=DocDueDate | invoiced=DocTotal | paid=PaidToDate
    | status=DocStatus | currency=DocCur | isOpen=O | isPaid=C | type=DocType`,
  ),
  voice(
    'Oracle receivables',
    '. DMY -',
    `
    customerId=CUSTOMER_NUMBER | customer=CUSTOMER_NAME | documentNo=TRX_NUMBER | documentDate=TRX_DATE | dueDate=DUE_DATE | invoiced=AMOUNT_DUE_ORIGINAL
    | open=AMOUNT_DUE_REMAINING | paid=AMOUNT_APPLIED | paidDate=ACTUAL_DATE_CLOSED | status=STATUS | currency=INVOICE_CURRENCY_CODE | type=CLASS | isOpen=OP
    | isPaid=CL | invoice=INV | creditNote=CM | payment=PMT | days=DAYS_LATE`,
  ),
  voice(
    'Dynamics Business Central',
    '. MDY /',
    `
    customerId=Customer No. | customer=Customer Name | documentNo=Document No. | documentDate=Posting Date | dueDate=Due Date | invoiced=Original Amount
    | open=Remaining Amount | paidDate=Closed at Date | currency=Currency Code | type=Document Type | status=Open | isOpen=Yes | isPaid=No | debit=Debit Amount
    | credit=Credit Amount | balance=Running Balance | invoice=Invoice | creditNote=Credit Memo | payment=Payment | total=Total
    | buckets=Not Due;1 - 30 days;31 - 60 days;61 - 90 days;Over 90 days`,
  ),
  voice(
    'NetSuite',
    '. MDY /',
    `
    customer=Customer:Project | documentNo=Document Number | documentDate=Date | dueDate=Due Date/Receive By | invoiced=Amount | paid=Amount Paid
    | open=Amount Remaining | paidDate=Date Closed | status=Status | days=Days Overdue | type=Transaction Type | isOpen=Open | isPaid=Paid In Full
    | invoice=Invoice | creditNote=Credit Memo | payment=Payment | total=Total | terms=Terms`,
  ),
  voice(
    'Xero',
    '. DMY -',
    `
    customer=ContactName | documentNo=InvoiceNumber | documentDate=InvoiceDate | dueDate=DueDate | invoiced=Total | paid=InvoiceAmountPaid
    | open=InvoiceAmountDue | status=Status | currency=Currency | type=Type | isOpen=Awaiting Payment | isPaid=Paid | isVoid=Voided | isDraft=Draft
    | invoice=Sales invoice | creditNote=Sales credit note | payment=Payment | buckets=Current;< 1 Month;1 Month;2 Months;Older`,
  ),
  voice(
    'QuickBooks',
    '. MDY /',
    `
    customer=Customer | documentNo=Num | documentDate=Date | dueDate=Due Date | invoiced=Amount | open=Open Balance | status=Status | days=Past Due
    | type=Transaction Type | isOpen=Overdue | isPaid=Paid | isVoid=Voided | invoice=Invoice | creditNote=Credit Memo | payment=Payment | total=TOTAL
    | debit=Debit | credit=Credit | balance=Balance | buckets=Current;1 - 30;31 - 60;61 - 90;91 and over`,
  ),
  voice(
    'Zoho Books',
    '. YMD -',
    `
    customerId=Customer ID | customer=Customer Name | documentNo=Invoice Number | documentDate=Invoice Date | dueDate=Due Date | invoiced=Total | open=Balance
    | status=Invoice Status | currency=Currency Code | isOpen=Overdue | isPaid=Closed | isPart=PartiallyPaid | isVoid=Void
    | isDraft=Draft | terms=Payment Terms Label`,
  ),
  voice(
    'Odoo',
    '. YMD -',
    `
    customer=Partner | documentNo=Number | documentDate=Invoice Date | dueDate=Due Date | invoiced=Total Signed | open=Amount Due Signed
    | status=Payment Status | currency=Currency | isOpen=Not Paid | isPaid=Paid | isPart=Partially Paid | isVoid=Cancelled | isDraft=Draft
    | debit=Debit | credit=Credit | balance=Balance | buckets=At Date;1-30;31-60;61-90;Older | total=Total`,
  ),
  voice(
    'Odoo fields',
    '. YMD -',
    `
    customer=partner_id/name | documentNo=name | documentDate=invoice_date | dueDate=invoice_date_due | invoiced=amount_total | open=amount_residual
    | status=payment_state | currency=currency_id/name | isOpen=not_paid | isPaid=paid | isPart=partial | isVoid=reversed | type=move_type
    | invoice=out_invoice | creditNote=out_refund`,
  ),
  voice(
    'ERPNext',
    '. YMD -',
    `
    customer=Party | documentNo=Voucher No | documentDate=Posting Date | dueDate=Due Date | invoiced=Invoiced Amount | paid=Paid Amount
    | open=Outstanding Amount | days=Age (Days) | currency=Currency | status=Status | isOpen=Unpaid | isPaid=Paid | isPart=Partly Paid | isVoid=Cancelled
    | type=Voucher Type | invoice=Sales Invoice | creditNote=Credit Note | payment=Payment Entry | debit=Debit | credit=Credit | balance=Balance
    | buckets=0-30;31-60;61-90;91-120;121-Above | total=Total`,
  ),
  voice(
    'Stripe',
    '. YMD -',
    `
    customerId=Customer ID | customer=Customer Name | documentNo=Number | documentDate=Date (UTC) | dueDate=Due Date (UTC) | invoiced=Total
    | paid=Amount Paid | open=Amount Due | paidDate=Paid At (UTC) | status=Status | currency=Currency | isOpen=open | isPaid=paid | isVoid=void
    | isDraft=draft`,
  ),
  voice(
    'snake case',
    '. YMD -',
    `
    customerId=customer_id | customer=customer_name | documentNo=invoice_id | documentDate=issue_date | dueDate=due_date | invoiced=invoice_amount
    | paid=paid_amount | open=outstanding_amount | paidDate=payment_date | status=payment_status | currency=currency | days=days_overdue
    | terms=payment_terms | type=document_type | debit=debit_amount | credit=credit_amount | balance=running_balance | closing=snapshot_date | total=total
    | isOpen=open | isPaid=paid | isPart=partial | isVoid=void | isDraft=draft | invoice=invoice | creditNote=credit_note | payment=payment
    | buckets=current;days_1_30;days_31_60;days_61_90;days_over_90`,
  ),
  voice(
    'camel case',
    '. YMD -',
    `
    customerId=clientId | customer=clientName | documentNo=invoiceNo | documentDate=invoiceDate | dueDate=paymentDueDate | invoiced=grossAmount
    | paid=amountReceived | open=openAmount | paidDate=settledDate | status=invoiceStatus | currency=currencyCode | days=daysPastDue | closing=reportDate
    | isOpen=UNPAID | isPaid=SETTLED | isPart=PARTIALLY_PAID | isVoid=CANCELLED | debit=debitAmount | credit=creditAmount | balance=runningBalance
    | type=docType | invoice=INVOICE | creditNote=CREDIT_NOTE | payment=PAYMENT | buckets=notDue;from1to30;from31to60;from61to90;over90 | total=Total`,
  ),
  voice(
    'property ledger',
    '. MDY /',
    `
    customerId=Tenant Code | customer=Tenant | documentNo=Charge # | documentDate=Charge Date | dueDate=Due Date | invoiced=Charges | paid=Receipts
    | open=Amount Owed | days=Days | total=Grand Total | debit=Charges | credit=Payments | balance=Balance | buckets=Current Owed;0-30 Owed;31-60 Owed;61-90 Owed;Over 90 Owed`,
  ),
];
