package urunana.voice;

/** Ready questions by which somebody silent is invited to speak of their own experience (U51). */
public final class Questions {
    /** How many there are: text keys {@code voice.question.1} and on. */
    public static final int READY = 8;

    private Questions() {}

    /**
     * The question for the person at this place of a list, from 1: neighbours get different ones, and with the next session
     * all of them move on, so that nobody hears the same words each time.
     */
    public static int number(int session, int place) {
        return Math.floorMod(session * 3 + place, READY) + 1;
    }
}
