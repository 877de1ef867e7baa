package org.lensbridge.web.internal.access;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Secret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The forms that log in ({@code user}, {@code password}, {@code next}) and out. Works without a script. Thread-safe. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(WebContext.SELECT)
@HttpWhiteboardServletPattern({"/login", "/logout"})
@HttpWhiteboardServletAsyncSupported
public final class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** A path of this server: no scheme, no host, nothing that a browser reads as one. */
    private static final Pattern LOCAL_PATH = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,511}");

    private final transient Accounts accounts;

    @Activate
    public LoginServlet(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        goTo(response, "/login.html");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/logout")) {
            Identity.tokens(request).forEach(accounts::logout);
            response.addHeader("Set-Cookie", cookie("", request) + "; Max-Age=0");
            goTo(response, "/login.html");
            return;
        }
        Map<String, String> form = LoginForm.read(request);
        String next = form.getOrDefault("next", "/");
        String target = LOCAL_PATH.matcher(next).matches() ? next : "/";
        Optional<Secret> token = accounts.login(
                form.getOrDefault("user", ""), Secret.of(form.getOrDefault("password", "")), request.getRemoteAddr());
        if (token.isPresent()) {
            response.addHeader("Set-Cookie", cookie(token.get().reveal(), request));
            goTo(response, target);
        } else {
            String page = Gate.loginPage(target);
            goTo(response, page + (page.contains("?") ? "&" : "?") + "failed=1");
        }
    }

    private static String cookie(String token, HttpServletRequest request) {
        return Accounts.COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict"
                + (request.isSecure() ? "; Secure" : "");
    }

    private static void goTo(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
