/* Times Hyperscan: hyperscan block NAMES TEXTS SECONDS, files of NUL-ended UTF-8. All names are literals, caseless.
 * Passes over all texts until the time is over, then prints one JSON object. */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

struct pieces {
  const char **at;
  size_t *length;
  unsigned count;
};

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static struct pieces read_pieces(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(1);
  }
  fseek(file, 0, SEEK_END);
  size_t size = ftell(file);
  rewind(file);
  char *bytes = malloc(size + 1);
  if (fread(bytes, 1, size, file) != size) exit(1);
  fclose(file);
  struct pieces p = {malloc((size / 2 + 1) * sizeof(char *)), malloc((size / 2 + 1) * sizeof(size_t)), 0};
  for (size_t i = 0; i < size;) {
    size_t length = strlen(bytes + i);
    if (length > 0) {
      p.at[p.count] = bytes + i;
      p.length[p.count++] = length;
    }
    i += length + 1;
  }
  return p;
}

static int count_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *count) {
  (void)id, (void)from, (void)to, (void)flags;
  ++*(size_t *)count;
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  struct pieces names = read_pieces(argv[2]);
  struct pieces texts = read_pieces(argv[3]);
  double time = atof(argv[4]) * 1e3;

  double begin = now_ms();
  unsigned *flags = malloc(names.count * sizeof *flags);
  unsigned *ids = malloc(names.count * sizeof *ids);
  for (unsigned i = 0; i < names.count; i++) {
    flags[i] = HS_FLAG_CASELESS;
    ids[i] = i;
  }
  hs_database_t *database;
  hs_compile_error_t *error;
  if (hs_compile_lit_multi(names.at, flags, ids, names.length, names.count, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;
  double build = now_ms() - begin;

  size_t matches = 0;
  begin = now_ms();
  printf("{\"buildMs\":%.1f,\"passMs\":[", build);
  for (int pass = 0; pass < 3 || now_ms() - begin < time; pass++) {
    double start = now_ms();
    matches = 0;
    for (unsigned i = 0; i < texts.count; i++) hs_scan(database, texts.at[i], texts.length[i], 0, scratch, count_match, &matches);
    printf("%s%.3f", pass ? "," : "", now_ms() - start);
  }
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("],\"matches\":%zu,\"memoryMB\":%.1f}\n", matches, usage.ru_maxrss / 1e3);
  return 0;
}
