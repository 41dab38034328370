import { voice, type Voice } from './voice';

/** Systems and lists in the languages of Asia and the Middle East. */
export const ASIAN_VOICES: readonly Voice[] = [
  voice(
    'Arabic',
    '. DMY /',
    `
    customerId=رقم العميل | customer=اسم العميل | documentNo=رقم الفاتورة | documentDate=تاريخ الفاتورة | dueDate=تاريخ الاستحقاق | invoiced=مبلغ الفاتورة
    | paid=المبلغ المدفوع | open=المبلغ المتبقي | paidDate=تاريخ السداد | status=الحالة | currency=العملة | days=أيام التأخير | debit=مدين | credit=دائن
    | balance=الرصيد | total=الإجمالي | isOpen=غير مدفوعة | isPaid=مدفوعة | isPart=مدفوعة جزئيا | isVoid=ملغاة | invoice=فاتورة | creditNote=إشعار دائن | payment=سداد
    | buckets=غير مستحق;1-30 يوم;31-60 يوم;61-90 يوم;أكثر من 90 يوم`,
  ),
  voice(
    'Hebrew',
    '. DMY /',
    `
    customerId=מספר לקוח | customer=שם לקוח | documentNo=מספר חשבונית | documentDate=תאריך חשבונית | dueDate=תאריך פירעון | invoiced=סכום חשבונית
    | paid=שולם | open=יתרה לתשלום | paidDate=תאריך תשלום | status=סטטוס | currency=מטבע | days=ימי פיגור | debit=חובה | credit=זכות | balance=יתרה
    | total=סה"כ | isOpen=פתוח | isPaid=שולם | isPart=שולם חלקית | isVoid=מבוטל | invoice=חשבונית | creditNote=חשבונית זיכוי | payment=תשלום
    | buckets=לא הגיע מועד;1-30 ימים;31-60 ימים;61-90 ימים;מעל 90 ימים`,
  ),
  voice(
    'Chinese',
    '. YMD -',
    `
    customerId=客户编号 | customer=客户名称 | documentNo=发票号码 | documentDate=开票日期 | dueDate=到期日 | invoiced=发票金额 | paid=已收金额 | open=未收金额
    | paidDate=收款日期 | status=状态 | currency=币种 | days=逾期天数 | debit=借方 | credit=贷方 | balance=余额 | closing=截止日期 | total=合计 | isOpen=未付款
    | isPaid=已付款 | isPart=部分付款 | isVoid=已作废 | isDraft=草稿 | invoice=发票 | creditNote=红字发票 | payment=收款
    | buckets=未到期;1-30天;31-60天;61-90天;90天以上`,
  ),
  voice(
    'Chinese, traditional',
    '. YMD /',
    `
    customerId=客戶編號 | customer=客戶名稱 | documentNo=發票號碼 | documentDate=發票日期 | dueDate=到期日 | invoiced=發票金額 | paid=已收金額 | open=未收金額
    | paidDate=收款日期 | status=狀態 | currency=幣別 | days=逾期天數 | debit=借方 | credit=貸方 | balance=餘額 | total=合計 | isOpen=未付款 | isPaid=已付款
    | isVoid=作廢 | invoice=發票 | creditNote=折讓 | payment=收款 | buckets=未到期;1-30天;31-60天;61-90天;90天以上`,
  ),
  voice(
    'Japanese',
    '. YMD /',
    `
    customerId=得意先コード | customer=得意先名 | documentNo=請求書番号 | documentDate=請求日 | dueDate=支払期限 | invoiced=請求金額 | paid=入金額 | open=未回収残高
    | paidDate=入金日 | status=ステータス | currency=通貨 | days=延滞日数 | debit=借方金額 | credit=貸方金額 | balance=残高 | closing=基準日 | total=合計
    | isOpen=未入金 | isPaid=入金済 | isPart=一部入金 | isVoid=取消 | invoice=請求書 | creditNote=赤伝 | payment=入金
    | buckets=期日前;1-30日;31-60日;61-90日;90日超`,
  ),
  voice(
    'Korean',
    '. YMD -',
    `
    customerId=거래처코드 | customer=거래처명 | documentNo=송장번호 | documentDate=송장일자 | dueDate=만기일 | invoiced=청구금액 | paid=입금액 | open=미수금
    | paidDate=입금일자 | status=상태 | currency=통화 | days=연체일수 | debit=차변 | credit=대변 | balance=잔액 | total=합계 | isOpen=미납 | isPaid=완납
    | isPart=부분납 | isVoid=취소 | invoice=송장 | creditNote=대변메모 | payment=입금 | buckets=만기 전;1-30일;31-60일;61-90일;90일 초과`,
  ),
  voice(
    'Indonesian',
    ', DMY /',
    `
    customerId=Kode Pelanggan | customer=Nama Pelanggan | documentNo=No. Faktur | documentDate=Tanggal Faktur | dueDate=Jatuh Tempo | invoiced=Nilai Faktur
    | paid=Terbayar | open=Sisa Tagihan | paidDate=Tanggal Bayar | status=Status | currency=Mata Uang | days=Hari Terlambat | debit=Debit | credit=Kredit
    | balance=Saldo | total=Jumlah | isOpen=Belum Lunas | isPaid=Lunas | isVoid=Batal | invoice=Faktur | creditNote=Nota Kredit | payment=Pembayaran
    | buckets=Belum jatuh tempo;1-30 hari;31-60 hari;61-90 hari;> 90 hari`,
  ),
  voice(
    'Vietnamese',
    '. DMY /',
    `
    customerId=Mã khách hàng | customer=Tên khách hàng | documentNo=Số hóa đơn | documentDate=Ngày hóa đơn | dueDate=Ngày đến hạn | invoiced=Số tiền hóa đơn
    | paid=Đã thanh toán | open=Còn lại | paidDate=Ngày thanh toán | status=Trạng thái | currency=Loại tiền | days=Số ngày quá hạn | debit=Nợ | credit=Có
    | balance=Số dư | total=Tổng cộng | isOpen=Chưa thanh toán | isPaid=Đã thanh toán | isVoid=Đã hủy | invoice=Hóa đơn | payment=Thanh toán
    | buckets=Chưa đến hạn;1-30 ngày;31-60 ngày;61-90 ngày;Trên 90 ngày`,
  ),
  voice(
    'Thai',
    '. DMY /',
    `
    customerId=รหัสลูกค้า | customer=ชื่อลูกค้า | documentNo=เลขที่ใบแจ้งหนี้ | documentDate=วันที่ใบแจ้งหนี้ | dueDate=วันครบกำหนด | invoiced=จำนวนเงิน
    | paid=ชำระแล้ว | open=ยอดคงค้าง | paidDate=วันที่ชำระ | status=สถานะ | currency=สกุลเงิน | days=จำนวนวันเกินกำหนด | debit=เดบิต | credit=เครดิต
    | balance=ยอดคงเหลือ | total=รวมทั้งสิ้น | isOpen=ค้างชำระ | isPaid=ชำระแล้ว | isVoid=ยกเลิก | invoice=ใบแจ้งหนี้ | creditNote=ใบลดหนี้ | payment=รับชำระ
    | buckets=ยังไม่ครบกำหนด;1-30 วัน;31-60 วัน;61-90 วัน;เกิน 90 วัน`,
  ),
  voice(
    'Hindi in Latin letters',
    '. DMY -',
    `
    customer=Grahak ka Naam | documentNo=Bill No | documentDate=Bill Date | dueDate=Due Date | invoiced=Bill Rashi | paid=Prapt Rashi | open=Bakaya Rashi
    | paidDate=Bhugtan Tithi | days=Overdue Days | debit=Naame | credit=Jama | balance=Shesh | total=Kul | isOpen=Baki | isPaid=Chukta
    | buckets=0-30 din;31-60 din;61-90 din;91-120 din;120 din se adhik`,
  ),
  voice(
    'Tally',
    '. DMY -',
    `
    customer=Party's Name | documentNo=Ref. No. | documentDate=Date | dueDate=Due on | open=Pending Amount | invoiced=Opening Amount | days=Overdue by days
    | debit=Debit | credit=Credit | balance=Closing Balance | total=Total | type=Vch Type | invoice=Sales | creditNote=Credit Note | payment=Receipt
    | buckets=(< 30 days);30 to 60 days;60 to 90 days;90 to 120 days;(> 120 days)`,
  ),
];
