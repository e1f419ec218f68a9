/** Columns that tell respondents apart and measure nothing: running numbers, codes of a platform, cards and telephones. */

/** Names as a whole, without spaces and signs, in lower case. */
const names: ReadonlySet<string> = new Set([
  'id', 'ids', 'no', 'nr', 'num', 'number', 'case', 'caseno', 'casenumber', 'respondent', 'respondents', 'respno', 'subject', 'subj', 'subjectno',
  'participant', 'participantno', 'pid', 'sid', 'uid', 'rid', 'cid', 'uuid', 'guid', 'key', 'caseid', 'respondentid', 'responseid', 'subjectid',
  'participantid', 'personid', 'studentid', 'workerid', 'userid', 'surveyid', 'recordid', 'entryid', 'submissionid', 'sessionid', 'assignmentid',
  'prolificid', 'prolificpid', 'externalreference', 'externaldatareference', 'row', 'rowid', 'rownumber', 'rowname', 'rownames', 'rowno', 'index', 'obs',
  'observation', 'record', 'recordno', 'serial', 'serialno', 'serialnumber', 'token', 'email', 'emailaddress', 'recipientemail', 'phone', 'phonenumber',
  'mobile', 'telephone', 'openid', 'unnamed0', 'lfdn', 'lfdnr',
  '序号', '序號', '编号', '編號', '序列号', '流水号', '流水號', '问卷编号', '答卷编号', '答卷序号', '问卷序号', '提交序号', '样本编号', '样本序号', '被试', '被试编号',
  '被试号', '个案', '个案号', '学号', '學號', '工号', '身份证', '身份证号', '身份证号码', '证件号', '证件号码', '手机', '手机号', '手机号码', '电话', '电话号码',
  '联系电话', '联系方式', '邮箱', '电子邮箱', '微信号', 'qq', 'qq号', '用户编号', '用户名', '行号', '姓名', '番号', '번호', '아이디',
]); // prettier-ignore

/** Names that end so: `ResponseId`, `user_id`, `AnswerID`, and in Chinese a number of something. */
const ending = new RegExp(
  '(?:[a-z0-9](?:Id|ID)|(?:^|[^A-Za-z])(?:id|Id|ID)|编号|序号|學號|学号|证号|号码|流水号)$',
  'u',
);

/** Whether a name is given to what tells respondents apart. */
export function isIdentityName(name: string): boolean {
  const plain = name.normalize('NFKC').trim();
  return ending.test(plain) || names.has(plain.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase());
}

/** Names that programs give to a column of row names. */
export function isRowName(name: string): boolean {
  return /^(?:|x|v1|\.{3}1|unnamed: 0|column ?1|var1|row\.?names?)$/iu.test(name.trim());
}

/** Numbers from here on have lost digits where they are read as numbers. */
const longNumber = 16;

/** Cards, accounts, order numbers: 16 digits and more, the last sign perhaps a letter. */
export function isLongNumber(text: string): boolean {
  const bare = text.replace(/[\s-]/gu, '');
  return bare.length >= longNumber && bare.length <= 64 && /^\d+[\dXx]$/u.test(bare);
}

/** `0012`: digits that a number would lose. */
export function hasLeadingZero(text: string): boolean {
  return /^0\d+$/u.test(text.trim());
}

/** `R_1mdK3zQ`, `a@b.org`, a UUID: one word of letters and digits, as no one answers a question. */
export function isToken(text: string): boolean {
  return /^(?:[\w.+-]+@[\w.-]+\.\w+|(?=.*\d)[A-Za-z0-9_-]{4,64})$/u.test(text.trim());
}
