package urunana.programme;

/** An organisation of a programme and its part in it. */
public record Partner(String name, String part) {}
