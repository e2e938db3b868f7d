"""The benchmark's peers, on the same articles: read as JSON lines of {"text"} from standard input, labels and figures written as JSON.

    minhash   datasketch: MinHash-LSH over shingles of four words, 128 permutations, Jaccard from 0.5 on
    tfidf     scikit-learn: TF-IDF with average linkage, cosine from 0.23 on; quadratic, so only up to a few thousand articles
"""
import json
import re
import resource
import sys
import time

MOST_FOR_LINKAGE = 2000
texts = [json.loads(line)["text"] for line in sys.stdin]


def minhash():
    from datasketch import MinHash, MinHashLSH

    parent = list(range(len(texts)))

    def root(index):
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    index = MinHashLSH(threshold=0.5, num_perm=128)
    for number, text in enumerate(texts):
        words = re.findall(r"\w+", text.lower())
        sketch = MinHash(num_perm=128)
        sketch.update_batch([" ".join(words[at : at + 4]).encode() for at in range(max(1, len(words) - 3))])
        for other in index.query(sketch):
            parent[root(number)] = root(other)
        index.insert(number, sketch)
    return [root(number) for number in range(len(texts))]


def tfidf():
    if len(texts) > MOST_FOR_LINKAGE:
        return None
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(sublinear_tf=True).fit_transform(texts)
    linkage = AgglomerativeClustering(n_clusters=None, metric="cosine", linkage="average", distance_threshold=1 - 0.23)
    return linkage.fit_predict(vectors.toarray()).tolist()


# Loading a library is not grouping: it happens before the clock starts.
if sys.argv[1] == "minhash":
    import datasketch  # noqa: F401
else:
    import sklearn.cluster  # noqa: F401
    import sklearn.feature_extraction.text  # noqa: F401
wall, processors = time.perf_counter(), time.process_time()
labels = {"minhash": minhash, "tfidf": tfidf}[sys.argv[1]]()
json.dump(
    {
        "labels": labels,
        "seconds": time.perf_counter() - wall,
        "processors": time.process_time() - processors,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    },
    sys.stdout,
)
