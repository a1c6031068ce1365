/** A whole paper around the words of an example, for rules that need its head and foot. */

/** The office that signs it. */
export const EXAMPLE_OFFICE = '青禾产业园管委会';

/** @param about what its title is about: 关于…的通知 */
export const examplePaper = (kind: string, about: string, recipients: string, text: string) => ({
  text,
  document: {
    documentNumber: '青园发〔2024〕3号',
    kind,
    title: `关于${about}的${kind}`,
    recipients,
    signature: { issuers: [EXAMPLE_OFFICE], sealed: true, date: '2024年6月5日' },
  },
});
