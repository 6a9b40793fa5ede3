"""The worker on real Apache Kafka, through its contracts alone: topics, commands, settings, outcomes."""
