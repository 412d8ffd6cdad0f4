const escaped = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as HTML, inside an element or a quoted attribute. */
export const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => escaped[character]);
