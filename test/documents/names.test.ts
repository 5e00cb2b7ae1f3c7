/** Names that are also everyday words, in sentences from many trades. */
import { expect, it } from 'vitest';
import { byId, describeBuiltIn, extract, known } from '../support/documents.js';

/** A line as it would stand in a longer posting. */
const ids = async (text: string): Promise<string[]> => [...byId(await extract(text, { kind: 'posting' })).keys()];

describeBuiltIn('a name that is also a word, where it is the skill', () => {
  it.each([
    ['go', 'You will rewrite our billing service, now in Python, in Go.'],
    ['go', 'Languages: Go, Kotlin, TypeScript'],
    ['go', 'Three years as a Golang or Go developer'],
    ['r', 'You clean survey data in R or Stata.'],
    ['r', 'Statistical programming (R, SAS) for clinical trials'],
    ['c', 'Firmware in C for motor controllers, on bare metal'],
    ['c', 'C, C++ and a little assembly'],
    ['c-plus-plus', 'Firmware in C/C++'],
    ['c-sharp', 'Till software in C# and .NET'],
    ['microsoft-excel', 'Advanced Excel (pivot tables, VLOOKUP) for the monthly stock count'],
    ['microsoft-excel', 'Proficient in Word, Excel and Outlook'],
    ['microsoft-word', 'You type minutes in Word and budgets in Excel.'],
    ['microsoft-access', 'Keep the donor database in Access and Excel up to date'],
    ['microsoft-outlook', 'MS Office: Word, Excel, Outlook'],
    ['apache-spark', 'Batch jobs with Spark on Databricks'],
    ['apache-spark', 'You tune Spark jobs and Kafka topics.'],
    ['express-js', 'A backend in Node.js, Express and MongoDB'],
    ['rust', 'Systems programming in Rust or C++'],
    ['rest-api', 'You design REST APIs for the ticket shop.'],
    ['chef', 'Configuration management with Chef, Puppet or Ansible'],
    ['ray', 'Distributed training with Ray and PyTorch'],
    ['claude', 'You work daily with LLMs such as Claude and GPT-4.'],
    ['claude', 'Our agents run on Claude, Gemini and Llama.'],
    ['gemini', 'Prompts for ChatGPT, Claude and Gemini'],
    ['devin', 'You use AI coding agents like Devin, Cursor and Copilot.'],
    ['swift', 'iOS apps in Swift and SwiftUI'],
    ['swift', 'Kotlin for Android, Swift for iOS'],
    ['retrieval-augmented-generation', 'You build RAG pipelines over our manuals with LangChain.'],
    ['retrieval-augmented-generation', 'Retrieval-Augmented Generation (RAG) in production'],
  ])('%s: %s', async (id, text) => {
    expect(await ids(`Requirements\n- ${text}`)).toContain(id);
  });
});

describeBuiltIn('a name hidden by a phrase', () => {
  it.todo('"rewrite our service from Python to Go" names Go, though "to go" is a phrase of cooks');
});

describeBuiltIn('a name that is also a word, where it is the word', () => {
  it.each([
    ['go', 'A take-away cook who keeps orders ready to go.'],
    ['go', 'Go above and beyond for every guest at the front desk.'],
    ['go', 'Going forward, the ward moves to ten-hour shifts.'],
    ['go', 'You own the go-to-market plan for our garden tools.'],
    ['go', 'We go live with the new till system in spring.'],
    ['go', 'Drivers who know where to Go without a map.'],
    ['r', 'Raise red flags about unsafe ladders with the site lead.'],
    ['r', 'The R&D kitchen tests new sauces.'],
    ['r', 'R. Okafor leads our tyre bay.'],
    ['c', 'You hold a Class C licence and drive 18-tonne lorries.'],
    ['c', 'Store samples at 4 °C and never above 8 °C.'],
    ['c', 'You brief C-level executives about rents.'],
    ['c', 'Vitamin C drips and other infusions on the ward'],
    ['microsoft-excel', 'You excel at calming worried parents.'],
    ['microsoft-excel', 'Excel in a role where every day is different.'],
    ['microsoft-word', 'Our bakery grew by word of mouth.'],
    ['microsoft-word', 'Spread the Word about our blood drives.'],
    ['microsoft-access', 'Rope access technician for wind turbines'],
    ['microsoft-access', 'Access to a company van'],
    ['microsoft-outlook', 'A positive outlook and clean shoes'],
    ['apache-spark', 'You spark curiosity in six-year-olds.'],
    ['apache-spark', 'Change oil, filters and spark plugs.'],
    ['express-js', 'You express yourself clearly on the radio.'],
    ['express-js', 'Parcels for American Express and the express counter'],
    ['rust', 'Remove rust and old paint before the primer.'],
    ['rust', 'Rust removal and priming of hulls'],
    ['rest-api', 'Make sure that drivers rest for eleven hours.'],
    ['rest-api', 'Work with the rest of the crew on deck.'],
    ['chef', 'Sous Chef for a brasserie of 80 covers'],
    ['chef', 'Report to the Executive Chef and keep the pass clean.'],
    ['ray', 'X-ray of hands and feet in the emergency room'],
    ['ray', 'Ask for Ray at the gate.'],
    ['claude', 'Our founder Claude Martin still bakes each morning.'],
    ['devin', 'Devin Walsh from payroll will call you back.'],
    ['gemini', 'Night assistant at the Gemini Observatory'],
    ['swift', 'A swift and friendly answer to every caller'],
    ['retrieval-augmented-generation', 'Report the RAG status of each building site every Friday.'],
    ['retrieval-augmented-generation', 'Sort the Rag bins in our textile yard.'],
    ['computer-vision', 'Health, dental and vision from day one'],
    ['computer-vision', 'Send your CV and a cover letter to the matron.'],
    ['product-management', 'Late shift from 2 PM to 10 PM'],
    ['python', 'Feed the pythoness, the iguanas and the toads.'],
  ])('%s: %s', async (id, text) => {
    const [absent] = await known(id);
    expect(await ids(`Responsibilities\n- ${text}`)).not.toContain(absent);
  });
});

describeBuiltIn('a word for people is no skill', () => {
  it.each([
    ['data-engineering', 'You sit beside the data engineering team.'],
    ['project-management', 'The project manager plans your shifts.'],
    ['machine-learning', 'You lend our machine learning engineers an ear.'],
  ])('%s: %s', async (id, text) => {
    const [absent] = await known(id);
    expect(await ids(`Responsibilities\n- ${text}`)).not.toContain(absent);
  });
});
