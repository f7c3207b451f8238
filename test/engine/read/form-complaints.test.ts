// Which complaint a page that shows its form again makes of which control.
import { describe, expect, it, test } from 'vitest';
import { formComplaints } from '#engine/read/page/form-complaints.ts';

const two = (first: string, second: string) => `<form method="post">${first}${second}<button>Send</button></form>`;
const plain = '<div><label for="n">Name</label><input id="n" name="name"></div>';

describe('one control and what is said of it', () => {
  const rows: readonly (readonly [name: string, html: string, complaints: readonly (readonly [string, string])[]])[] = [
    [
      'Bootstrap: the text stands beside the control',
      two(
        plain,
        '<div class="mb-3"><input class="form-control is-invalid" name="email"><div class="invalid-feedback">Enter an address</div></div>',
      ),
      [['email', 'Enter an address']],
    ],
    [
      'WAI-ARIA: the control names what describes it',
      two(
        plain,
        '<input name="email" aria-invalid="true" aria-describedby="hint email-error"><p id="hint">Yours</p><p id="email-error" class="error">Enter an address</p>',
      ),
      [['email', 'Enter an address']],
    ],
    [
      'a list of links to the controls above the form',
      `<div class="alert" role="alert"><ul><li><a href="#e">Enter an address</a></li></ul></div>${two(plain, '<input id="e" name="user[email]">')}`,
      [['user[email]', 'Enter an address']],
    ],
    [
      'ASP.NET MVC: the text names the control',
      two(plain, '<input name="Email"><span class="field-validation-error" data-valmsg-for="Email">Enter an address</span>'),
      [['Email', 'Enter an address']],
    ],
    [
      'Django: a list beside the control',
      two(plain, '<p><ul class="errorlist"><li>Enter an address</li></ul><input name="email"></p>').replaceAll(/<(\/?)p>/g, '<$1div>'),
      [['email', 'Enter an address']],
    ],
    ['texts above several controls', `<form><p class="error">Something is wrong</p>${plain}<input name="b"></form>`, []],
    ['a hidden control', `<form><div><input type="hidden" name="csrf"><span class="error">Reload the page</span></div></form>`, []],
    ['a form without complaints', two(plain, '<input name="b">'), []],
    ['a page without a form', '<p class="error">Enter an address</p>', []],
  ];
  test.each(rows)('%s', (_, html, complaints) => {
    expect(formComplaints(html).map(({ name, text }) => [name, text])).toEqual(complaints);
  });
});

it('keeps to its bounds on a hostile page', () => {
  const deep = `<form>${'<div class="error">x y'.repeat(50_000)}`;
  const many = `<form>${'<div><input name="a"><i class="error">wrong value</i></div>'.repeat(10_000)}</form>`;
  expect(formComplaints(deep)).toEqual([]);
  expect(formComplaints(many)).toEqual([{ name: 'a', text: 'wrong value' }]);
});
