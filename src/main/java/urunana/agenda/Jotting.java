package urunana.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.file.StoredFile;

/** What was written down or photographed at one point of a session; {@code point} is its title at that time. */
public record Jotting(UUID id, UUID sessionId, String point, String words, @Nullable StoredFile file, UUID byId) {}
