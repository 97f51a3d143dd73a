package urunana.place;

/** The standing an authority gave a school: others are sent there to look and learn. */
public enum SchoolStatus implements Worded {
    ORDINARY, REFERENCE, EXCELLENCE
}
