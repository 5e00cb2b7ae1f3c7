/** Whole documents, written for these tests. */

export const GENAI_MANAGER = `# Engineering Manager, Generative AI

Lanternfish Logistics · Rotterdam · Hybrid

## About us

Founded in 2011, Lanternfish moves refrigerated freight through forty ports. Our platform, built on Java and Oracle long ago, plans nine thousand containers a night. We are backed by three pension funds and trusted by grocers all over Europe.

## The role

You will lead a team of eight machine learning engineers who turn shipping papers into answers. This is a hands-on post: expect to read pull requests, to argue about evaluation, and to go the extra mile when a vessel is late.

## What you will do

- Own the roadmap for our document assistant, from prototype to production on AWS
- Build retrieval pipelines with LangChain and a vector database such as Pinecone or Weaviate
- Fine-tune open models with LoRA, and measure what that brings
- Grow people: mentoring, one-to-ones, hiring
- Raise red flags early, and keep the RAG status of every milestone honest

## What you will bring

- 8+ years of software engineering, with at least 3 years in Generative AI
- Strong Python (5+ years) and a working knowledge of SQL
- Proven experience with Retrieval-Augmented Generation (RAG) and prompt engineering
- Docker and Kubernetes in production; Terraform is a plus
- You cannot lead this team without PyTorch experience
- A PhD is not required, nor do we ask for MATLAB

## Nice to have

- Go or Rust
- Model serving with vLLM
- Kafka (2 years)

## What we offer

- A salary range of €105,000 to €130,000, equity and a pension
- Dental and vision insurance, a gym membership, and Spanish lessons
- A learning budget that paid for Tableau courses last year

## Equal opportunity

Lanternfish is an equal opportunity employer. We decide without regard to age, gender identity, disability or religion, and will make reasonable accommodations. Questions on our privacy policy go to the legal team, who use Salesforce.
`;

export const NURSE = `Registered Nurse – Intensive Care (Nights)
St. Brannoc's Hospital

Why St. Brannoc's?
We are a community hospital of 210 beds on the north coast, and our staff excel at looking after each other.

JOB SUMMARY
The ICU nurse looks after two critically ill patients on a twelve-hour shift and reports to the Charge Nurse.

RESPONSIBILITIES
• Assess patients, plan their care, and write it down in Epic before the shift ends
• Give medication and blood safely; watch infusions of potassium and vitamin C
• Care for ventilated patients together with the respiratory therapist
• Take part in infection control rounds
• Go with patients to X-ray and back; express concerns in a swift and calm manner
• Teach families what to expect, with patience

QUALIFICATIONS
Required:
• Current Registered Nurse (RN) license in the state
• BLS and Advanced Cardiac Life Support (ACLS)
• Two to four years of critical care nursing
• Phlebotomy and IV insertion
Preferred:
• CCRN certification
• Spanish
• No prior Cerner experience is needed, as we moved to Epic

BENEFITS
Medical, dental and vision insurance, 401(k) with match, and access to the hospital's pool. Nurses who enjoy Python or Excel courses may use our education fund.

St. Brannoc's is an Equal Opportunity Employer. A background check and drug test are part of every offer.
`;

export const DATA_RESUME = `Ilse Marangoni
Trieste, Italy | ilse@example.org | +39 040 555 0199

PROFESSIONAL SUMMARY
Data engineer with 7 years of experience in Python and SQL. I have moved three warehouses to the cloud without losing a row.

SKILLS
Languages: Python, SQL, Scala, Bash
Platforms: AWS, Snowflake, Databricks
Tools: Airflow, dbt, Spark, Docker, Git, Terraform

WORK EXPERIENCE

Senior Data Engineer, Adria Insurance, Mar 2021 - Present
- Built streaming pipelines with Kafka and Spark that feed the claims desk within a minute
- Moved 400 nightly jobs from cron to Airflow
- Wrote the tests that stop bad rows, in Python, with Great Expectations

Data Engineer, Molo Retail, Sept 2017 - Feb 2021
- Modelled sales in Snowflake and dbt
- Required by the auditors: kept a nice to have, tidy log in PostgreSQL
- Went the extra mile on Black Friday, twice

EDUCATION
MSc in Computer Science, University of Trieste, 2015 - 2017

LANGUAGES
Italian, English, Slovenian

HOBBIES
Rowing, chess, and rest
`;

export const COOK_RESUME = `Tomasz Wieland
Pastry chef

Personal profile
I am a pastry chef who likes order. I have worked in hotels of all sizes, and I excel under pressure.

Employment history

Pastry Chef, Hotel Aurore, Lyon
2020 - present
Menu planning and food cost control for two restaurants. Trained four apprentices. Kept the HACCP files up to date and the kitchen ready to go.

Chef de Partie, The Copper Pan, Leeds
2016 - 2020
Baking of bread and viennoiserie; stock counts in Microsoft Excel every Sunday. No front-of-house work.

Education
City & Guilds Diploma in Professional Cookery, Leeds, 2013 - 2015

Certificates
Food safety, level 3. First aid.

References available upon request
`;

export const BOARD_PAGE = `Skip to main content
Sign in | Register
Jobs in Ghent > Technology

Frontend Developer
Kade 9 · Ghent · Posted 3 days ago
Apply now    Save job    Share this job

Job description

We are looking for a frontend developer for our ticket shop.

Responsibilities
- Build pages in React and TypeScript
- Look after accessibility with our designers

Requirements
- 3 to 5 years of JavaScript
- Good knowledge of CSS
- Jest or Vitest

Nice to have
- GraphQL

What we offer
- A Python meetup each month, and a Figma licence for your hobby

Similar jobs

PHP Developer
Laravel Huis · Antwerp
Laravel, MySQL and Docker in a small team

Salesforce Administrator
Brug 12 · Bruges

People also searched
Angular jobs, Kotlin jobs, Unity jobs, SAP jobs

Create job alert
Get new Ruby on Rails jobs in Ghent by mail
`;
