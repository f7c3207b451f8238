// What validators say in other languages than English: what is wrong, and where.
import { expect, test } from 'vitest';
import { readSentence, type ClaimKind } from '#engine/read/prose/sentence.ts';

type Row = readonly [text: string, place: string, kind: ClaimKind, limit: number | null];

test.each<Row>([
  ['Das Feld name ist erforderlich.', 'name', 'missing', null],
  ['Das adresse.plz Feld muss ausgefüllt sein.', 'adresse.plz', 'missing', null],
  ['strasse ist ein Pflichtfeld', 'strasse', 'missing', null],
  ['posten muss mindestens 1 Einträge enthalten', 'posten', 'length', 1],
  ['preis muss größer oder gleich 10 sein', 'preis', 'range', 10],
  ['preis muss eine Zahl sein', 'preis', 'type', null],
  ['Le champ nom est requis.', 'nom', 'missing', null],
  ['Le champ age doit être supérieur ou égal à 18.', 'age', 'range', 18],
  ["L'email est obligatoire", 'email', 'missing', null],
  ['El campo nombre es obligatorio.', 'nombre', 'missing', null],
  ['El titulo no puede estar vacío', 'titulo', 'missing', null],
  ['telefon wird benötigt', 'telefon', 'missing', null],
  ['O campo email é obrigatório.', 'email', 'missing', null],
  ['O campo nome não pode estar vazio', 'nome', 'missing', null],
  ['idade deve ser maior ou igual a 18', 'idade', 'range', 18],
  ['nome deve ter no máximo 80 caracteres', 'nome', 'length', 80],
  ['O campo idade deve ser um número inteiro', 'idade', 'type', null],
  ['Il campo cognome è obbligatorio', 'cognome', 'missing', null],
  ['Il campo nome non può essere vuoto', 'nome', 'missing', null],
  ["L'email è obbligatoria", 'email', 'missing', null],
  ['Het veld achternaam is verplicht', 'achternaam', 'missing', null],
  ['aantal moet minimaal 3 zijn', 'aantal', 'range', 3],
  ['A lista itens não pode ser vazia', 'itens', 'missing', null],
  ['Endereço é obrigatório', 'Endereco', 'missing', null],
  ['itens deve ter pelo menos 2 itens', 'itens', 'length', 2],
  ['Permissões devem ser um array', 'Permissoes', 'type', null],
  ['Falta el campo obligatorio peso', 'peso', 'missing', null],
  ['Pflichtfeld fehlt: gast', 'gast', 'missing', null],
  ['Champ obligatoire manquant : nom', 'nom', 'missing', null],
  ['gast muss ein Objekt sein', 'gast', 'type', null],
  ['aktiv muss vom Typ Boolean sein', 'aktiv', 'type', null],
  ['titulo debe tener al menos 3 caracteres', 'titulo', 'length', 3],
])('%s', (text, place, kind, limit) => {
  const sentence = readSentence(text);
  expect([sentence.places.map((each) => each.text), sentence.kind, sentence.minimum ?? sentence.maximum]).toEqual([[place], kind, limit]);
});

test.each([
  ["Os parâmetros obrigatórios 'cidade' e 'nome' estão ausentes.", ['cidade', 'nome']],
  ["Los campos 'nombre' y 'edad' son obligatorios", ['nombre', 'edad']],
  ["Die Felder 'name' und 'alter' fehlen", ['name', 'alter']],
  ["O parâmetro 'codigo' é inválido. Deve ser um UUID válido.", ['codigo']],
])('%s names %j', (text, places) => {
  expect(readSentence(text).places.map((each) => each.text)).toEqual(places);
});

test.each(['Eingabe ist ungültig', 'La valeur doit être un nombre'])('%s names nothing', (text) => {
  expect(readSentence(text).places).toEqual([]);
});

test.each([
  ["Faltan los parámetros obligatorios 'placa' y 'modelo'.", ['placa', 'modelo']],
  ["Fehlen die Felder 'ort' und 'plz'", ['ort', 'plz']],
])('%s', (text, places) => {
  const sentence = readSentence(text);
  expect([sentence.kind, sentence.places.map((place) => place.text)]).toEqual(['missing', places]);
});
