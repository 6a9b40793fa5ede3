"""All that touches the world: Kafka, the clock, the environment, HTTP. The only rooms that may."""
