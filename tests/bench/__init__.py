"""The benchmark: `make bench` prints one table from one run.

The same stories (of our own making) go through the pure core in one process, which is the ceiling; through a whole
worker on the embedded Apache Kafka, exactly once; and through the same core functions in a plain
confluent-kafka loop, Quix Streams and Bytewax, at least once, as one would write them by their documentation.
"""
