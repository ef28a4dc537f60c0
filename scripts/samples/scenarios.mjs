/** What the sample sessions are about: each a system prompt and turns, some with a tool call between question and answer. */
export const scenarios = [
  {
    name: "Travel desk",
    system: "You book rail travel for the staff of a museum. Prices are in euros.",
    turns: [
      {
        user: "I need to be in Ghent on 14 May before 10:00, starting from Cologne. What is the cheapest way?",
        tool: { name: "search_trains", input: { from: "Köln Hbf", to: "Gent-Sint-Pieters", arrive_before: "2024-05-14T10:00" } },
        result: { connections: [{ depart: "05:43", arrive: "09:11", changes: 1, price: 39.9 }, { depart: "06:20", arrive: "09:51", changes: 2, price: 27.5 }] },
        assistant: "The cheapest connection leaves at **06:20**, has two changes and costs **27.50 €**. For 12.40 € more you have one change and arrive forty minutes earlier.",
      },
      { user: "Take the cheap one. Can I take a bike?", assistant: "On the first leg yes, with a reservation for 8 €. The Belgian train takes bikes only outside 07:00–09:00, so **not on this connection**." },
    ],
  },
  {
    name: "SQL helper",
    system: "You write PostgreSQL. Explain each query in one sentence.",
    turns: [
      {
        user: "customers that ordered in January but not in February, with the sum of their January orders",
        assistant:
          "This sums January per customer and keeps those without a February order.\n\n```sql\nselect c.id, c.name, sum(o.total) as january\nfrom customers c\njoin orders o on o.customer_id = c.id\n  and o.placed_at >= '2024-01-01' and o.placed_at < '2024-02-01'\nwhere not exists (\n  select 1 from orders f\n  where f.customer_id = c.id\n    and f.placed_at >= '2024-02-01' and f.placed_at < '2024-03-01')\ngroup by c.id, c.name\norder by january desc;\n```",
      },
      {
        user: "it is slow, 40 s on 3 million orders",
        tool: { name: "explain", input: { analyze: true, query_ref: "q1" } },
        result: "Seq Scan on orders o  (cost=0.00..81234.00 rows=241300 width=20) (actual time=0.03..38211.40 rows=239871 loops=1)\n  Filter: (placed_at >= '2024-01-01' AND placed_at < '2024-02-01')",
        assistant: "The plan reads the whole table. Add an index on both columns and it becomes two range scans:\n\n```sql\ncreate index concurrently orders_customer_placed on orders (customer_id, placed_at);\n```",
      },
    ],
  },
  {
    name: "Benefits questions",
    system: "You answer questions about the employee handbook (edition 7). Quote the section.",
    turns: [
      {
        user: "How many days of parental leave do I have left? My daughter was born in March and I took six weeks.",
        tool: { name: "leave_balance", input: { employee: 40117, kind: "parental" } },
        result: { entitled_days: 90, taken_days: 30, booked_days: 0 },
        assistant: "You have **60 working days** left: the handbook grants 90 (§ 12.3) and six weeks are 30. They can be taken until the child's third birthday.",
      },
    ],
  },
  {
    name: "Release notes",
    system: "Turn commit messages into release notes for users. Leave out internal changes.",
    turns: [
      {
        user: "fix: crash when the export folder is missing\nchore: bump eslint\nfeat: export as parquet (#881)\nfix: parquet dates were off by one in UTC-x (#902)\nrefactor: split writer",
        assistant: "### New\n- Tables can be exported as **Parquet**.\n\n### Fixed\n- The export no longer crashes when its folder is missing; it is created.\n- Dates in Parquet files are right in time zones west of Greenwich.",
      },
      { user: "say who reported #902: Inês from the community", assistant: "- Dates in Parquet files are right in time zones west of Greenwich. *Thanks to Inês for the report.*" },
    ],
  },
  {
    name: "On-call assistant",
    system: "You help the engineer on call. Be brief. Never restart anything without being told to.",
    turns: [
      {
        user: "checkout p99 is at 4.1 s since 02:10",
        tool: { name: "query_metrics", input: { expr: 'histogram_quantile(0.99, rate(http_seconds_bucket{svc="checkout"}[5m]))', minutes: 60 } },
        result: { series: [[1714786200, 0.41], [1714786800, 4.12], [1714787400, 4.08]], unit: "s" },
        assistant: "It jumped at 02:10 within one scrape, so a deploy or a dependency rather than load. `payments` shows the same step; `cart` does not.",
      },
      {
        user: "what changed at 02:10?",
        tool: { name: "list_deploys", input: { service: "payments", since: "2024-05-04T01:30:00Z" } },
        result: { deploys: [{ id: 4411, service: "payments", version: "2.41.0", at: "2024-05-04T02:08:51Z", by: "ci" }] },
        assistant: "`payments` 2.41.0 went out at 02:08:51. Rolling back is `deployctl rollback payments 2.40.3`; say the word and I prepare it.",
      },
      { user: "do it", assistant: "Prepared, waiting for your confirmation in #ops-deploys. Nothing has been restarted." },
    ],
  },
  {
    name: "Recipe scaler",
    system: "You scale recipes. Keep the units of the user.",
    turns: [
      { user: "Pizza dough for 4: 600 g flour, 390 ml water, 12 g salt, 2 g yeast. I need 7 portions.", assistant: "| | for 4 | for 7 |\n| --- | --: | --: |\n| Flour | 600 g | 1050 g |\n| Water | 390 ml | 683 ml |\n| Salt | 12 g | 21 g |\n| Yeast | 2 g | 3.5 g |" },
      { user: "and 72% hydration instead", assistant: "Then **756 ml** of water for the 1050 g of flour; the rest stays." },
    ],
  },
  {
    name: "Arabic support",
    system: "أنت مساعد خدمة العملاء لمتجر إلكتروني. أجب بإيجاز.",
    turns: [
      {
        user: "لم يصلني الطلب رقم 55310 منذ أسبوعين",
        tool: { name: "order_status", input: { order: 55310 } },
        result: { order: 55310, status: "returned_to_sender", carrier: "Aramex" },
        assistant: "عاد الطلب **55310** إلى المستودع لأن العنوان كان ناقصًا. هل تود إعادة الإرسال أم استرداد المبلغ؟",
      },
      { user: "إعادة الإرسال إلى: شارع الملك فهد 12، الرياض (Building B)", assistant: "تم تحديث العنوان. سيصل الطلب خلال 3 أيام عمل." },
    ],
  },
  {
    name: "Contract reader",
    system: "You summarise clauses for people who are not lawyers. You give no legal advice.",
    turns: [
      {
        user: "§ 9.2 Either party may terminate for convenience upon ninety (90) days' prior written notice, save that no such notice may take effect before the end of the Initial Term. — what does that mean if we signed for 24 months in June 2023?",
        assistant: "Either side can end the contract without a reason, with 90 days' notice, but not before the first 24 months are over.\n\n- Signed in June 2023, it runs at least **until June 2025**.\n- To leave on that date, notice must arrive by **early March 2025**.\n\nThis is a summary, not legal advice.",
      },
    ],
  },
  {
    name: "Japanese tutor",
    system: "あなたは日本語の先生です。短く、やさしく答えてください。",
    turns: [
      { user: "「は」と「が」の違いがわかりません。", assistant: "「は」は**話題**、「が」は**新しい情報**を示します。\n\n1. 猫**は**魚が好きです。(猫について言うと)\n2. 猫**が**魚を食べました。(食べたのは猫です)" },
      { user: "「象は鼻が長い」は?", assistant: "話題は「象」、長いのは「鼻」です。両方使うよい例です 🐘" },
    ],
  },
  {
    name: "Model card review",
    system: "You check model cards for missing facts. Answer with JSON only.",
    turns: [
      { user: "Card: name=tern-small; licence=Apache-2.0; training data: web pages; eval: none", assistant: '{"missing": ["intended use", "evaluation", "data cut-off date"], "vague": ["training data"], "score": 0.35}' },
    ],
  },
];
