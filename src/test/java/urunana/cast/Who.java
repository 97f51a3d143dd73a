package urunana.cast;

import java.util.UUID;

/** The people of the test world, each with different rights. */
public enum Who {
    /** School-based mentor of Alpha and Beta; owns and leads the community. */
    MENTOR("sbm"),
    /** Members of the community, teachers at Alpha. */
    TEACHER("teacher"), COLLEAGUE("teacher"),
    /** Deputy head and head teacher of Alpha, not members. */
    DEPUTY("deputy_head"), HEAD("head_teacher"),
    /** Sector officer and district officer over Alpha. */
    OFFICER("seo"), DISTRICT("district_officer"),
    /** CEMC trainer over the district: an evaluator who also has a membership row, which must not help. */
    EVALUATOR("cemc_trainer"),
    /** A mentor elsewhere, who leads another community there. */
    STRANGER("sbm"),
    /** Was deputy head and member until yesterday. */
    GONE("deputy_head"),
    /** Administers the site, holds no duty. */
    ADMIN(""),
    /** Not signed in. */
    NOBODY("");

    public final String role;

    Who(String role) {
        this.role = role;
    }

    public UUID id() {
        return new UUID(0x0123_4567_89ab_4defL, 0x8000_0000_0000_0000L + 0x100 + ordinal());
    }

    public String fullName() {
        return switch (this) {
            case MENTOR -> "Uwase Claudine";
            case TEACHER -> "Mugisha Eric";
            case COLLEAGUE -> "Ingabire Aline";
            case DEPUTY -> "Habimana Jean";
            case HEAD -> "Mukamana Rose";
            case OFFICER -> "Nkusi Patrick";
            case DISTRICT -> "Umutoni Grace";
            case EVALUATOR -> "Bizimana Paul";
            case STRANGER -> "Keza Diane";
            case GONE -> "Rukundo Sam";
            case ADMIN -> "Administrator";
            case NOBODY -> "";
        };
    }
}
