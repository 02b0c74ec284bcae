"""Who speaks in a novel: its cast, the cues around speech, and scenes as wholes."""
