/** A posting as job boards show them: title, blurb, duties, what is required, what is welcome, benefits. */
export const POSTING = `Senior Machine Learning Engineer

About us
Acme builds the leading platform for logistics. Our culture is open and our offices are in Berlin.

What you will do
- Build and ship machine learning models with PyTorch
- Run them on Kubernetes, and keep the database fast
- Work with product people, using Scrum

Requirements
- 5+ years of experience with Python
- Strong knowledge of deep learning and PyTorch
- SQL (PostgreSQL preferred)
- Excellent communication skills

Nice to have
- Experience with Go or C++
- German

Benefits
- German lessons, a Python conference each year
`;
