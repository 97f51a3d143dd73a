package urunana.programme;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a programme or one of its phases wants to reach, with the scope it was stated for: two sources may state two (U01). */
public record Target(@Nullable UUID phaseId, @Nullable String phase, String measure, String scope, BigDecimal number) {
    /** The number without a needless decimal point. */
    public String figure() {
        return number.stripTrailingZeros().toPlainString();
    }
}
