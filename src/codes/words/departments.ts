/** What is said when a form goes out to departments and comes back. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const departmentsWords = {
  clash: {
    zh: '发出去以后，本办改过这一处，部门也改了同一处，两边不一样，没有替人选，先留着本办的。',
    en: 'The office changed the same place after handing it out; nobody chose, the office’s words stay.',
    remedy: {
      zh: '看两边的写法，在表单里定一个；收稿时加 --ask 可以一处一处地选。',
      en: 'Choose one of the two in the form, or hand in with --ask.',
    },
    typed: '（本办把“7次”改成“8次”，部门报来“9次”）',
    said: '这一处两边都改了，留着本办的。',
  },
  comment: {
    zh: '部门交来的 Word 文件里有批注，批注不进表单。',
    en: 'The Word file that was handed in has comments, which do not go into the form.',
    remedy: { zh: '看过以后和部门商量。', en: 'Read them and ask the department.' },
    typed: '（部门在 Word 里批注“此数待核”）',
    said: '有批注：“此数待核”。',
  },
  contradiction: {
    zh: '同一个指标，两个部门（或者部门和本办）报的数不一样。',
    en: 'Two departments, or a department and the office, report one figure differently.',
    remedy: {
      zh: '请两家核实；定了就运行 hongtou board 表单 --decide 指标=部门 --because 理由，裁定和理由留在表单里。',
      en: 'Ask both, then decide: hongtou board FORM --decide FIGURE=DEPARTMENT --because REASON.',
    },
    typed: '（经济发展部报到位内资28.70亿元，招商合作部报28.90亿元）',
    said: '“到位内资”两家报的不一样。',
  },
  'cut-off': {
    zh: '交来的表单没有最后一行“# （完）”，后面的几段也没有了：多半是没有存全，不是部门删的，没有收。',
    en: 'The form lacks its last line, and texts before it: it was not kept whole, and was not taken.',
    remedy: {
      zh: '请部门重新存一份再交；确实是删掉的，加 --force 再收。',
      en: 'Ask for it again; --force takes it as it is.',
    },
    typed: '（党群工作部.yaml 只有前半截）',
    said: '没有存全，少了末尾的一截',
  },
  unchanged: {
    zh: '交来的和发出去的一模一样，空都还空着。部门用浏览器的“另存为”存网页，填的就不在里面。',
    en: 'What came back is what went out, its boxes empty: the browser’s own “save as” keeps nothing that was typed.',
    remedy: {
      zh: '请部门打开原来的网页（填的还在），点“保存，交回”，交那个 .交.html。',
      en: 'Open the page again and press the button that saves it for handing in.',
    },
    typed: '（交来的 党群工作部.html 里一个空也没填）',
    said: '和发出去的一样，一个空也没填',
  },
  'newer-version': {
    zh: '交来的文件是用更新的红头填的，只按看得懂的收。',
    en: 'The file was filled in with a newer program; what is understood was taken.',
    remedy: {
      zh: '本办也换成新的红头，再收一次。',
      en: 'Update this program and hand it in again.',
    },
    typed: '（文件里写着“分发记号2”）',
    said: '是用更新的红头填的。',
  },
  'no-contradiction': {
    zh: '要裁定的指标没有报得不一样的数，或者没有这个部门报的数，或者数不是直接写在表单里的。',
    en: 'There is nothing to decide: no contradiction, no such side, or a number that a table gives.',
    remedy: {
      zh: '用 hongtou board 看哪些指标报得不一样、各是哪个部门报的。',
      en: 'See hongtou board for what is reported differently, and by whom.',
    },
    typed: 'hongtou board 工作总结.yaml --decide 财政收入=财政局',
    said: '“财政收入”没有报得不一样的数，不用裁定。',
  },
  'no-mark': {
    zh: '交来的文件里没有分发记号，看不出是在哪一份上填的，按最近一次发给这个部门的对照。',
    en: 'The file has no mark of the hand-out; it is held against what this department got last.',
    remedy: { zh: '看一遍收进来的改动。', en: 'Read the list of changes.' },
    typed: '（部门自己另建了一个文件）',
    said: '里没有分发记号，按最近一次发出去的对照。',
  },
  'no-place': {
    zh: '部门的这处改动没有收：表单里没有能放的地方，或者是部门不能改的（引用、填报、图片、数据）。',
    en: 'A change was not taken: no place for it, or nothing that a department may change.',
    remedy: { zh: '需要的话，在表单里手工改。', en: 'Change the form by hand where it is right.' },
    typed: '（部门在自己那一节写了“引用: 别的文件.yaml”）',
    said: '这处改动没有收。',
  },
  'no-word': {
    zh: '这个部门的部分有错，生成不了 Word 文件，没有做；其余照发。',
    en: 'The part of this department has errors, so no Word file was made of it.',
    remedy: {
      zh: '先用 hongtou check 改正表单，再发一次。',
      en: 'Mend the form first: hongtou check.',
    },
    typed: '（部门那一节里有写错的格子）',
    said: '生成不了 Word 文件，没有做；其余照发。',
  },
  nobody: {
    zh: '表单里没有写“填报”，也没有引用部门稿，不知道发给谁。',
    en: 'The form names nobody under 填报, and refers to no department’s file.',
    remedy: {
      zh: '在各节、各指标里写“填报: 党群工作部”。',
      en: 'Write 填报 in sections and figures.',
    },
    typed: 'hongtou hand-out 通知.yaml -o 分发',
    said: '没有写“填报”，不知道发给谁。',
  },
  older: {
    zh: '交来的比已经收下的旧，没有收。',
    en: 'It is older than what was taken already, and was left out.',
    remedy: {
      zh: '确实要用这一份，加 --force 再收。',
      en: 'Hand it in again with --force where it counts.',
    },
    typed: '（先收了1月6日填的，又收到1月4日填的）',
    said: '比已经收下的旧，没有收。',
  },
  'other-form': {
    zh: '交来的是另一张表、另一年的材料，没有收。',
    en: 'It belongs to another form or another year, and was left out.',
    remedy: { zh: '核对是不是拿错了文件。', en: 'See whether it is the right file.' },
    typed: '（收2024年总结时，交来2023年的）',
    said: '是另一张表的，没有收。',
  },
  'same-again': {
    zh: '和已经收下的一模一样，不用再收。',
    en: 'It is the same as what was taken already.',
    remedy: { zh: '不用管。', en: 'Nothing.' },
    typed: '（同一个文件收了两次）',
    said: '和已经收下的一样。',
  },
  'unknown-department': {
    zh: '看不出交来的是哪个部门的，或者表单里没有请这个部门填报，没有收。',
    en: 'Nobody can say whose file it is, or the form asks nothing of that department.',
    remedy: {
      zh: '文件名里写上部门的全称，和表单里“填报”写的一样。',
      en: 'Name the file after the department, as 填报 has it.',
    },
    typed: '（交来“材料.docx”，里面也没有部门）',
    said: '看不出是哪个部门的，没有收。',
  },
  'unknown-row': {
    zh: '交来的表格里有一行不认识，没有收这一行。',
    en: 'The table has a row that is not known; it was left out.',
    remedy: { zh: '在原来的表格里填，不增减行。', en: 'Fill in the rows as they were handed out.' },
    typed: '（部门在表里添了一行“走访企业”）',
    said: '“走访企业”这一行不认识，没有收。',
  },
  unreadable: {
    zh: '交来的文件打不开或者坏了，没有收，复制在“收稿待处理”里。',
    en: 'The file is damaged or nothing that can be read; a copy is kept aside.',
    remedy: { zh: '请部门重新发一份。', en: 'Ask the department to send it again.' },
    typed: '（微信里只收到半个文件）',
    said: '打不开，没有收。',
  },
  'with-errors': {
    zh: '交来的材料有错，没有收，复制在“收稿待处理”里。',
    en: 'The file has errors and was not taken; a copy is kept aside.',
    remedy: { zh: '把提示发给部门，改好再交。', en: 'Send the message to the department.' },
    typed: '（安置房合计写436，三个片区加起来是426）',
    said: '有错，没有收。',
  },
} as const satisfies Record<CodeOf<'departments'>, Explanation>;
