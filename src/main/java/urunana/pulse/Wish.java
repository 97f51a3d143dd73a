package urunana.pulse;

import java.util.UUID;

/** What somebody wished for after a session. The id is of chance and leads to nobody. */
public record Wish(UUID id, String words) {}
