// A line for each request; of refused ones the message out of the answer.
const list = document.querySelector('main');
function add({ request, response }, why) {
  const line = document.createElement('div');
  line.dataset.row = response.status;
  line.textContent = `${response.status} ${request.method} ${request.url} ${why}`;
  list.append(line);
}
chrome.devtools.network.onRequestFinished.addListener((entry) => {
  if (entry.response.status !== 400) return add(entry, '');
  entry.getContent((answer) => {
    JSON.parse(entry.request.postData?.text ?? 'null');
    add(entry, JSON.parse(answer).message);
  });
});
