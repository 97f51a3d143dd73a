package urunana.report;

import java.time.Instant;

/** That a session report left the room: with which words for outside, by whom, when. */
public record Submission(String summary, String by, Instant at, int version) {}
