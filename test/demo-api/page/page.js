// Makes a card for each broken call, and sends it when its button is pressed.

const { origins, brokenCalls } = await (await fetch('calls.json')).json();
const template = document.querySelector('#call');

for (const call of brokenCalls) {
  const card = template.content.cloneNode(true);
  card.querySelector('h3').textContent = call.title;
  card.querySelector('.mistake').textContent = call.mistake;
  card.querySelector('code').textContent = `${call.method} ${call.target}`;
  const [button, output] = [card.querySelector('button'), card.querySelector('output')];
  button.id = `call-${call.id}`;
  button.addEventListener('click', async () => {
    output.textContent = '…';
    output.textContent = await send(call);
  });
  document.querySelector(`#${call.server}`).append(card);
}

/** The answer's status, or the browser's reason why there is none. */
async function send({ server, method, target, headers, body, form }) {
  try {
    const options = { method, headers, body: form ? formData(form) : body };
    const response = await fetch(origins[server] + target, options);
    await response.text();
    return `${response.status} ${response.statusText}`;
  } catch (error) {
    return String(error);
  }
}

function formData(fields) {
  const form = new FormData();
  for (const { name, value, fileName } of fields) {
    if (fileName) form.append(name, new Blob([value]), fileName);
    else form.append(name, value);
  }
  return form;
}
