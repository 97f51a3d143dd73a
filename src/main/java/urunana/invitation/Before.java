package urunana.invitation;

/**
 * What the page of a session says before it is held.
 *
 * @param coming  members who said they come, late ones too
 * @param away    members who said they cannot
 * @param mine    what the reader answered, or ""
 * @param hosting asked, given, not_possible, or "" when nobody asked the school for anything
 * @param words   the room that was given, or why it is not possible
 * @param classes how many classes need somebody meanwhile, and {@code open} of them have nobody yet
 */
public record Before(int coming, int away, String mine, String hosting, String words, int classes, int open) {
    static final Before NOTHING = new Before(0, 0, "", "", "", 0, 0);
}
