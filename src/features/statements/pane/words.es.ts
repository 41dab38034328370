import type { NoticeStrings } from './words.en';

/** The texts of the screen of notices in Spanish. */
export const es: NoticeStrings = {
  intro: 'Vea quién recibe un aviso y por qué. No se envía nada hasta que usted lo envíe, ni se anota hasta que lo indique.',
  questionOpen: 'Hay una pregunta abierta. Respóndala primero en Inicio.',
  prepare: 'Preparar avisos',
  again: 'Preparar de nuevo',
  writeStatements: 'Escribir estados de cuenta',
  writeNotices: 'Escribir avisos',
  sentOn: 'Enviado el',
  markSent: (count) => `Marcar ${count} como enviados`,
  notices: (count) => `${count} por enviar`,
  others: (count) => `${count} sin enviar`,
  asked: (amount) => `${amount} por reclamar`,
  leaveOut: 'Enviar',
  preview: 'Ver carta',
  hide: 'Ocultar carta',
  copy: 'Copiar carta',
  copied: 'Copiada.',
  notCopied: 'No se pudo copiar la carta. Seleccione el texto y pulse Ctrl+C.',
  more: (count) => `Hay ${count} más en AR Notices.`,
  sent: 'Marcados como enviados. Pulse Actualizar en Inicio para actualizar las hojas AR.',
};
