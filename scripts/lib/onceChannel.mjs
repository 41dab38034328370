// Stands for the browser's MessageChannel in the grid's bundle for Node, where the grid uses it to give way for a moment: one message, then
// nothing. A real channel keeps the process running until it is closed, which the grid forgets where a calculation is stopped half way.
export class MessageChannel {
  constructor() {
    let waiting = null;
    this.port1 = { onmessage: null, close: () => clearImmediate(waiting) };
    this.port2 = { postMessage: () => (waiting = setImmediate(() => this.port1.onmessage?.())), close: () => {} };
  }
}
