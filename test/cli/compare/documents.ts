/** Documents that the tests of `compare` and `rank` hold together. */
export const SKILLS = `
python: { prefLabel: Python, kind: technology }
kubernetes: { prefLabel: Kubernetes, kind: technology }
containers: { prefLabel: Containers, kind: method }
docker: { prefLabel: Docker, kind: technology, broader: containers }
podman: { prefLabel: Podman, kind: technology, broader: containers }
terraform: { prefLabel: Terraform, kind: technology }
painting: { prefLabel: Oil Painting, kind: knowledge }
`;

export const RESUME = `Ada Example

Experience
- Built services in Python for 2 years. Shipped them with Docker.
- Taught oil painting.
`;

export const POSTING = `Platform Engineer

Requirements
- 4+ years of experience with Python
- Kubernetes in production

Nice to have
- Containers
- Podman
`;

/** Names nothing that the skills above know. */
export const SILENT = 'A lovely place to work, with fruit and a view of the river.\n';
