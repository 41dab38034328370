import { voice, type Voice } from './voice';

/** Systems and lists in the languages of Europe and the Americas. */
export const EUROPEAN_VOICES: readonly Voice[] = [
  voice(
    'German',
    ', DMY .',
    `
    customerId=Kundennr. | customer=Kunde | documentNo=Rechnungsnr. | documentDate=Rechnungsdatum | dueDate=Fällig am | invoiced=Rechnungsbetrag
    | paid=Gezahlt | open=Offener Betrag | paidDate=Bezahlt am | status=Status | currency=Währung | days=Tage überfällig | terms=Zahlungsziel | type=Belegart
    | debit=Soll | credit=Haben | balance=Saldo | closing=Stichtag | total=Summe | isOpen=offen | isPaid=bezahlt | isPart=teilweise bezahlt | isVoid=storniert
    | isDraft=Entwurf | invoice=Rechnung | creditNote=Gutschrift | payment=Zahlung | buckets=Nicht fällig;1-30 Tage;31-60 Tage;61-90 Tage;über 90 Tage`,
  ),
  voice(
    'DATEV',
    ', DMY .',
    `
    customerId=Konto | customer=Kontobezeichnung | documentNo=Belegfeld 1 | documentDate=Belegdatum | dueDate=Fälligkeit | invoiced=Umsatz
    | open=Offener Saldo | currency=WKZ | paidDate=Ausgleichsdatum | debit=Umsatz Soll | credit=Umsatz Haben | balance=Saldo | total=Gesamtsumme`,
  ),
  voice(
    'French',
    ', DMY /',
    `
    customerId=Code client | customer=Nom du client | documentNo=N° facture | documentDate=Date facture | dueDate=Date d'échéance | invoiced=Montant TTC
    | paid=Montant réglé | open=Reste à payer | paidDate=Date de règlement | status=Statut | currency=Devise | days=Jours de retard
    | terms=Conditions de règlement | type=Type de pièce | debit=Débit | credit=Crédit | balance=Solde | closing=Date d'arrêté | total=Total général
    | isOpen=À payer | isPaid=Payée | isPart=Partiellement payée | isVoid=Annulée | isDraft=Brouillon | invoice=Facture | creditNote=Avoir | payment=Règlement
    | buckets=Non échu;1 à 30 jours;31 à 60 jours;61 à 90 jours;Plus de 90 jours`,
  ),
  voice(
    'Spanish',
    ', DMY /',
    `
    customerId=Código cliente | customer=Razón social | documentNo=Nº factura | documentDate=Fecha factura | dueDate=Fecha de vencimiento
    | invoiced=Importe factura | paid=Importe cobrado | open=Importe pendiente | paidDate=Fecha de cobro | status=Estado | currency=Moneda
    | days=Días de atraso | terms=Forma de pago | type=Tipo de documento | debit=Debe | credit=Haber | balance=Saldo | closing=Fecha de corte
    | total=Total general | isOpen=Pendiente | isPaid=Cobrada | isPart=Parcial | isVoid=Anulada | isDraft=Borrador | invoice=Factura | creditNote=Nota de crédito
    | payment=Cobro | buckets=No vencido;De 1 a 30 días;De 31 a 60 días;De 61 a 90 días;Más de 90 días`,
  ),
  voice(
    'Mexican Spanish',
    '. DMY /',
    `
    customerId=Clave | customer=Cliente | documentNo=Folio | documentDate=Fecha emisión | dueDate=Vencimiento | invoiced=Monto | paid=Abonos | open=Saldo
    | paidDate=Fecha pago | status=Estatus | currency=Moneda | days=Días vencidos | debit=Cargos | credit=Abonos | balance=Saldo | total=Total
    | isOpen=Vigente | isPaid=Pagado | isVoid=Cancelado | invoice=Factura | creditNote=Nota de crédito | payment=Pago
    | buckets=Por vencer;1-30;31-60;61-90;91+`,
  ),
  voice(
    'Italian',
    ', DMY /',
    `
    customerId=Codice cliente | customer=Ragione sociale | documentNo=Numero fattura | documentDate=Data fattura | dueDate=Scadenza
    | invoiced=Importo fattura | paid=Importo incassato | open=Residuo | paidDate=Data incasso | status=Stato | currency=Valuta | days=Giorni di ritardo
    | terms=Condizioni di pagamento | type=Tipo documento | debit=Dare | credit=Avere | balance=Saldo | closing=Data di riferimento | total=Totale
    | isOpen=Aperta | isPaid=Pagata | isPart=Parzialmente pagata | isVoid=Annullata | isDraft=Bozza | invoice=Fattura | creditNote=Nota di credito
    | payment=Incasso | buckets=A scadere;1-30 gg;31-60 gg;61-90 gg;Oltre 90 gg`,
  ),
  voice(
    'Portuguese',
    ', DMY /',
    `
    customerId=Cód. Cliente | customer=Cliente | documentNo=Nº Título | documentDate=Emissão | dueDate=Vencimento | invoiced=Valor Original
    | paid=Valor Pago | open=Valor em Aberto | paidDate=Data de Pagamento | status=Situação | currency=Moeda | days=Dias em Atraso | type=Tipo
    | debit=Débito | credit=Crédito | balance=Saldo | closing=Data base | total=Total Geral | isOpen=Em aberto | isPaid=Pago | isPart=Parcialmente pago
    | isVoid=Cancelado | isDraft=Rascunho | invoice=Fatura | creditNote=Nota de crédito | payment=Pagamento
    | buckets=A vencer;1 a 30 dias;31 a 60 dias;61 a 90 dias;Acima de 90 dias`,
  ),
  voice(
    'Dutch',
    ', DMY -',
    `
    customerId=Debiteurnummer | customer=Debiteur | documentNo=Factuurnummer | documentDate=Factuurdatum | dueDate=Vervaldatum | invoiced=Factuurbedrag
    | paid=Betaald | open=Openstaand bedrag | paidDate=Betaaldatum | status=Status | currency=Valuta | days=Dagen te laat | terms=Betalingsconditie
    | type=Soort | debit=Debet | credit=Credit | balance=Saldo | closing=Peildatum | total=Totaal | isOpen=Openstaand | isPaid=Betaald
    | isPart=Deels betaald | isVoid=Geannuleerd | isDraft=Concept | invoice=Factuur | creditNote=Creditnota | payment=Betaling
    | buckets=Niet vervallen;1-30 dagen;31-60 dagen;61-90 dagen;> 90 dagen`,
  ),
  voice(
    'Swedish',
    ', YMD -',
    `
    customerId=Kundnr | customer=Kundnamn | documentNo=Fakturanr | documentDate=Fakturadatum | dueDate=Förfallodatum | invoiced=Fakturabelopp
    | paid=Betalt | open=Restbelopp | paidDate=Betaldatum | status=Status | currency=Valuta | days=Dagar försenad | debit=Debet | credit=Kredit | balance=Saldo
    | total=Summa | isOpen=Obetald | isPaid=Betald | isPart=Delbetald | isVoid=Makulerad | invoice=Faktura | creditNote=Kreditfaktura | payment=Betalning
    | buckets=Ej förfallet;1-30 dagar;31-60 dagar;61-90 dagar;Över 90 dagar`,
  ),
  voice(
    'Norwegian',
    ', DMY .',
    `
    customerId=Kundenr | customer=Kundenavn | documentNo=Fakturanr | documentDate=Fakturadato | dueDate=Forfallsdato | invoiced=Fakturabeløp
    | paid=Innbetalt | open=Restbeløp | paidDate=Betalingsdato | status=Status | currency=Valuta | days=Dager forfalt | balance=Saldo | debit=Debet
    | credit=Kredit | total=Sum | isOpen=Ubetalt | isPaid=Betalt | isVoid=Kreditert | invoice=Faktura | creditNote=Kreditnota | payment=Innbetaling
    | buckets=Ikke forfalt;1-30 dager;31-60 dager;61-90 dager;Over 90 dager`,
  ),
  voice(
    'Danish',
    ', DMY -',
    `
    customerId=Kontonr | customer=Kunde | documentNo=Bilagsnr | documentDate=Fakturadato | dueDate=Forfaldsdato | invoiced=Beløb | paid=Betalt
    | open=Restbeløb | paidDate=Betalt den | status=Status | currency=Valuta | days=Dage over forfald | total=I alt | isOpen=Åben | isPaid=Betalt
    | debit=Debet | credit=Kredit | balance=Saldo | invoice=Faktura | creditNote=Kreditnota | payment=Betaling
    | buckets=Ikke forfalden;1-30 dage;31-60 dage;61-90 dage;Over 90 dage`,
  ),
  voice(
    'Finnish',
    ', DMY .',
    `
    customerId=Asiakasnro | customer=Asiakas | documentNo=Laskunro | documentDate=Laskupäivä | dueDate=Eräpäivä | invoiced=Laskun summa | paid=Maksettu
    | open=Avoinna | paidDate=Maksupäivä | status=Tila | currency=Valuutta | days=Päiviä myöhässä | total=Yhteensä | isOpen=Avoin | isPaid=Maksettu
    | isVoid=Mitätöity | debit=Debet | credit=Kredit | balance=Saldo | invoice=Lasku | creditNote=Hyvityslasku | payment=Suoritus
    | buckets=Erääntymättä;1-30 pv;31-60 pv;61-90 pv;Yli 90 pv`,
  ),
  voice(
    'Polish',
    ', DMY .',
    `
    customerId=Kod kontrahenta | customer=Kontrahent | documentNo=Numer faktury | documentDate=Data wystawienia | dueDate=Termin płatności
    | invoiced=Kwota brutto | paid=Zapłacono | open=Pozostało do zapłaty | paidDate=Data zapłaty | status=Status | currency=Waluta | days=Dni po terminie
    | type=Typ dokumentu | debit=Wn | credit=Ma | balance=Saldo | total=Razem | isOpen=Niezapłacona | isPaid=Zapłacona | isPart=Częściowo zapłacona
    | isVoid=Anulowana | invoice=Faktura | creditNote=Korekta | payment=Wpłata | buckets=Nieprzeterminowane;1-30 dni;31-60 dni;61-90 dni;powyżej 90 dni`,
  ),
  voice(
    'Czech',
    ', DMY .',
    `
    customerId=Kód zákazníka | customer=Odběratel | documentNo=Číslo faktury | documentDate=Datum vystavení | dueDate=Datum splatnosti
    | invoiced=Částka celkem | paid=Uhrazeno | open=Zbývá uhradit | paidDate=Datum úhrady | status=Stav | currency=Měna | days=Dní po splatnosti | debit=MD
    | credit=Dal | balance=Zůstatek | total=Celkem | isOpen=Neuhrazeno | isPaid=Uhrazeno | isPart=Částečně uhrazeno | isVoid=Stornováno | invoice=Faktura
    | creditNote=Dobropis | payment=Úhrada | buckets=Před splatností;1-30 dní;31-60 dní;61-90 dní;nad 90 dní`,
  ),
  voice(
    'Hungarian',
    ', YMD .',
    `
    customerId=Vevőkód | customer=Vevő neve | documentNo=Számlaszám | documentDate=Számla kelte | dueDate=Fizetési határidő | invoiced=Bruttó összeg
    | paid=Kiegyenlített összeg | open=Hátralék | paidDate=Fizetés dátuma | status=Állapot | currency=Pénznem | days=Késedelmes napok | balance=Egyenleg
    | debit=Tartozik | credit=Követel | total=Összesen | isOpen=Nyitott | isPaid=Kiegyenlített | invoice=Számla | creditNote=Jóváíró számla | payment=Befizetés
    | buckets=Nem lejárt;1-30 nap;31-60 nap;61-90 nap;90 napon túl`,
  ),
  voice(
    'Russian',
    ', DMY .',
    `
    customerId=Код контрагента | customer=Контрагент | documentNo=Номер счёта | documentDate=Дата документа | dueDate=Срок оплаты | invoiced=Сумма счёта
    | paid=Оплачено | open=Остаток долга | paidDate=Дата оплаты | status=Статус | currency=Валюта | days=Дней просрочки | debit=Дебет | credit=Кредит
    | balance=Сальдо | closing=Отчётная дата | total=Итого | isOpen=Не оплачен | isPaid=Оплачен | isPart=Частично оплачен | isVoid=Аннулирован | isDraft=Черновик
    | invoice=Счёт | creditNote=Корректировка | payment=Оплата | buckets=Не просрочено;1-30 дней;31-60 дней;61-90 дней;Свыше 90 дней`,
  ),
  voice(
    'Ukrainian',
    ', DMY .',
    `
    customerId=Код клієнта | customer=Клієнт | documentNo=Номер рахунку | documentDate=Дата рахунку | dueDate=Термін оплати | invoiced=Сума рахунку
    | paid=Сплачено | open=Залишок боргу | paidDate=Дата оплати | status=Статус | currency=Валюта | days=Днів прострочення | total=Разом | isOpen=Не сплачено
    | isPaid=Сплачено | debit=Дебет | credit=Кредит | balance=Сальдо | invoice=Рахунок | creditNote=Повернення | payment=Оплата
    | buckets=Не прострочено;1-30 днів;31-60 днів;61-90 днів;Понад 90 днів`,
  ),
  voice(
    'Turkish',
    ', DMY .',
    `
    customerId=Cari Kodu | customer=Cari Unvanı | documentNo=Fatura No | documentDate=Fatura Tarihi | dueDate=Vade Tarihi | invoiced=Fatura Tutarı
    | paid=Ödenen Tutar | open=Kalan Tutar | paidDate=Ödeme Tarihi | status=Durum | currency=Para Birimi | days=Gecikme Günü | debit=Borç | credit=Alacak
    | balance=Bakiye | total=Genel Toplam | isOpen=Ödenmedi | isPaid=Ödendi | isPart=Kısmen ödendi | isVoid=İptal | invoice=Fatura | creditNote=İade Faturası
    | payment=Tahsilat | buckets=Vadesi gelmemiş;1-30 gün;31-60 gün;61-90 gün;90 gün üzeri`,
  ),
];
