// Complaints in Chinese, Japanese, Korean and Russian, as validators and teams word them: the kind of fault and the type that is wanted.
import type { ClaimKind, Expectation } from './sentence.ts';

/** Letters of Cyrillic, Kana, Han and Hangul. */
export const OTHER_SCRIPTS = String.raw`\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af`;
const IN_SCRIPT = new RegExp(`[${OTHER_SCRIPTS}]`);

const kinds: readonly (readonly [ClaimKind, RegExp])[] = [
  [
    'unknown-member',
    /不被允许|不允许的?(?:字段|参数|属性)|未知的?(?:字段|参数|属性)|許可されていません|不明な(?:フィールド|パラメータ|項目)|허용되지 않|알 수 없는 (?:필드|매개변수)|неизвестн\S* (?:поле|параметр|свойств)|не разрешен/i,
  ],
  [
    'enum',
    /必须是 ?(?:以下|下列|其中|one of)|可选值|只能(?:是|为)|不在(?:允许|可选|有效)|いずれか|のうち|중 하나|одн(?:им|о|ин|ой) из|допустимые значения/i,
  ],
  ['length', /长度|字符数?(?:以[内上下]|之间)|字数|文字以[内上下]|文字数|글자|\d자 (?:이상|이하)|длин[аыуой]|символ(?:ов|а)/i],
  [
    'range',
    /(?:小于|大于|介于|不能超过|超出范围|以上|以下|未満|超え)|이상|이하|초과|미만|(?:не )?(?:больше|меньше|менее|более)(?: чем)? -?\d/i,
  ],
  ['type', /(?:数値|整数|文字列|配列|真偽値|オブジェクト)(?:で|を|に)|(?:숫자|정수|문자열|배열|객체|불리언)(?:이|여|가|를|을)/i],
  [
    'missing',
    /必填|必须提供|必需|是必须的|不能为空|不可为空|不允许为空|缺少|缺失|未提供|必須|入力してください|指定してください|空にでき|필수|필요합니다|비어|обязател|не (?:указан|заполнен|передан|может быть пуст)|отсутствует/i,
  ],
  ['type', /类型(?:错误|不正确|不匹配|无效)|(?:必须|应该?|需要?)(?:是|为)(?:一个)?(?:数值|数字|整数|字符串|文本|布尔|数组|列表|对象)/i],
  ['type', /должн\S{0,3} быть (?:числом|целым|строкой|массивом|объектом|логическ)|неверный тип/i],
  ['format', /格式|有效的?|合法|形式|正しい|형식|유효|올바른|формат|некорректн|недействительн|корректн/i],
];

const types: readonly (readonly [Expectation, RegExp])[] = [
  ['email', /邮箱|邮件|メールアドレス|이메일|эл\S{0,12} ?почт|e-?mail/i],
  ['date-time', /日期时间|日時|날짜와 시간|дат\S{0,3} и врем/i],
  ['date', /日期|日付|날짜|дат[аойуы]/i],
  ['url', /网址|链接|URL|ссылк/i],
  ['integer', /整数|정수|целым/i],
  ['number', /数值|数字|数値|숫자|числом/i],
  ['boolean', /布尔|真偽値|불리언|логическ/i],
  ['array', /数组|列表|配列|배열|массивом|списком/i],
  ['object', /对象|オブジェクト|객체|объектом/i],
  ['string', /字符串|文本|文字列|문자열|строкой/i],
];
/** What comes around a type that is wanted. */
const WANTED =
  /(?:必须|应该?|需要?)(?:是|为)([^,，。]{1,30})|不是(?:一个)?有效的([^,，。]{1,30})|([^、。 ]{1,20})(?:でなければ|である必要|で入力|を入力|で指定|を指定)|(\S{1,20})(?:이어야|여야|를 입력|을 입력)|должн\S{0,3} быть (.{1,30})|некорректн\S{1,5} (.{1,30})/i;

/** The kind of fault; null for prose in other letters, and where these words tell none. */
export function kindInScript(text: string): ClaimKind | null {
  return IN_SCRIPT.test(text) ? (kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? null) : null;
}

/** The type or format that such prose asks for; null where it names none. */
export function expectedInScript(text: string): Expectation | null {
  const slot = IN_SCRIPT.test(text) ? WANTED.exec(text)?.slice(1).find(Boolean) : undefined;
  return slot === undefined ? null : (types.find(([, pattern]) => pattern.test(slot))?.[0] ?? null);
}
