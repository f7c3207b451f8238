// What is loaded to read pages: the files that need the HTML parser.
export { formComplaints } from './form-complaints.ts';
export { readHtml } from './html-text.ts';
