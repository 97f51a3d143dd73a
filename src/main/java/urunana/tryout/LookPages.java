package urunana.tryout;

import org.springframework.stereotype.Component;
import urunana.web.Reply;
import urunana.web.Request;

/** The deeper look beside its form: explained to anybody, and as sheets for the table (C069, U23, U24). */
@Component
public final class LookPages {
    private final TryoutViews views;

    LookPages(TryoutViews views) {
        this.views = views;
    }

    /** GET /deeper-look */
    public Reply guide(Request request) {
        return Reply.page(request.page(request.words().t("look.title")), "tryout/lookguide");
    }

    /** GET …/tryouts/{tryout}/deeper-look/paper */
    public Reply paper(Request request) {
        TryoutView view = views.of(request);
        return Reply.page(view.room().page(request, "look.paper"), "tryout/lookpaper", "view", view);
    }
}
