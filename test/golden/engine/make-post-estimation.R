# What follows an estimate: modification indices, score and Wald tests, residuals. usage (in this folder):
# Rscript make-post-estimation.R post-estimation.json      Made with lavaan 0.6-14, R 4.2.2. Only figures are kept, never data.
suppressMessages({ library(lavaan); library(jsonlite) })

hs <- HolzingerSwineford1939
hs$female <- hs$sex - 1
three <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"
democracy <- "ind60 =~ x1 + x2 + x3\ndem60 =~ y1 + y2 + y3 + y4\ndem65 =~ y5 + y6 + y7 + y8\ndem60 ~ a*ind60\ndem65 ~ c*ind60 + b*dem60\ny1 ~~ y5\ny2 ~~ y4 + y6\ny3 ~~ y7\ny4 ~~ y8\ny6 ~~ y8"
equal <- "ind60 =~ x1 + x2 + x3\ndem60 =~ y1 + l2*y2 + l3*y3 + l4*y4\ndem65 =~ y5 + l2*y6 + l3*y7 + l4*y8\ndem60 ~ ind60\ndem65 ~ ind60 + dem60\ny1 ~~ y5\ny2 ~~ y4 + y6\ny3 ~~ y7\ny4 ~~ y8\ny6 ~~ y8"
linear <- "visual =~ NA*x1 + p*x2 + q*x3\nvisual ~~ 1*visual\ntextual =~ x4 + r*x5 + s*x6\np == q\nr + s == 2"
growth <- "i =~ 1*t1 + 1*t2 + 1*t3 + 1*t4\ns =~ 0*t1 + 1*t2 + 2*t3 + 3*t4\ni + s ~ x1 + x2\nt1 ~ c1\nt2 ~ c2"

options_of <- function(fun = "sem", ...) modifyList(list(fun = fun, estimator = "ML", std.lv = FALSE, meanstructure = FALSE, orthogonal = FALSE, fixed.x = TRUE, likelihood = "normal", group = "", group.equal = character()), list(...))

fit_of <- function(syntax, data, o) {
  arguments <- c(list(syntax, data), o[setdiff(names(o), c("fun", "group", "group.equal", "meanstructure"))])
  if (o$meanstructure) arguments$meanstructure <- TRUE
  if (o$group != "") arguments$group <- o$group
  if (length(o$group.equal)) arguments$group.equal <- o$group.equal
  polish(do.call(o$fun, arguments))
}

# lavaan stops early: a few scoring steps bring the estimates to the optimum.
polish <- function(fit) {
  for (i in 1:12) {
    x <- lavaan:::lav_model_get_parameters(fit@Model)
    K <- if (fit@Model@eq.constraints) fit@Model@eq.constraints.K else diag(length(x))
    gradient <- as.numeric(lavTech(fit, "gradient"))
    step <- K %*% solve(t(K) %*% lavTech(fit, "information.expected") %*% K, t(K) %*% gradient)
    x <- x - as.numeric(step)
    fit@Model <- lavaan:::lav_model_set_parameters(fit@Model, x)
    fit@ParTable$est <- lavaan:::lav_model_get_parameters(fit@Model, type = "user")
    fit@implied <- lavaan:::lav_model_implied(fit@Model)
    fit@vcov <- list()
    if (i == 12 && max(abs(step)) > 1e-8) warning("not polished: ", max(abs(step)))
  }
  fit
}

groups_of <- function(fit, data, o) {
  ov <- lavNames(fit)
  sets <- if (o$group == "") list(data) else lapply(lavInspect(fit, "group.label"), function(g) data[data[[o$group]] == g, ])
  lapply(seq_along(sets), function(g) list(label = if (o$group == "") "" else lavInspect(fit, "group.label")[g], n = nrow(sets[[g]]), cov = cov(sets[[g]][, ov]), mean = colMeans(sets[[g]][, ov])))
}

# A row of the parameter table by its plabel.
name_of <- function(fit, plabel) {
  p <- parTable(fit)
  r <- p[p$plabel == plabel, ][1, ]
  list(lhs = r$lhs, op = r$op, rhs = r$rhs, group = r$group)
}

score_of <- function(fit) {
  s <- suppressWarnings(lavTestScore(fit, epc = TRUE))
  list(total = as.list(s$test[, c("X2", "df", "p.value")]),
    uni = lapply(seq_len(nrow(s$uni)), function(i) c(list(lhs = s$uni$lhs[i], rhs = s$uni$rhs[i], left = if (startsWith(s$uni$lhs[i], ".p")) name_of(fit, s$uni$lhs[i]), right = if (startsWith(s$uni$rhs[i], ".p")) name_of(fit, s$uni$rhs[i])), as.list(s$uni[i, c("X2", "df", "p.value")]))),
    epc = s$epc[, intersect(c("lhs", "op", "rhs", "group", "est", "epc"), names(s$epc))])
}

matrices_of <- function(fit, type) {
  r <- tryCatch(residuals(fit, type = type), error = function(e) NULL)
  if (is.null(r)) return(NULL)
  r <- if (!is.null(r$cov)) list(r) else r[setdiff(names(r), "type")]
  lapply(unname(r), function(g) list(cov = unclass(as.matrix(g$cov)), mean = if (!is.null(g$mean)) as.numeric(g$mean)))
}

# With parameters shared by groups the reference leaves the other groups out of the variance of a residual: here all
# groups' moments are stacked, r = (I - D V D'W) (s - sigma).
stacked_of <- function(fit) {
  implied <- lavInspect(fit, "implied"); sample <- lavInspect(fit, "sampstat"); n <- lavInspect(fit, "nobs"); p <- nrow(implied[[1]]$cov)
  D <- lavaan::lav_matrix_duplication(p); Dp <- solve(t(D) %*% D) %*% t(D)
  gamma <- function(S) lavaan::lav_matrix_bdiag(S, 2 * Dp %*% (S %x% S) %*% t(Dp))
  stack <- function(f) do.call(lavaan::lav_matrix_bdiag, lapply(seq_along(n), f))
  delta <- do.call(rbind, lavTech(fit, "delta"))
  W <- stack(function(g) n[g] * solve(gamma(unclass(implied[[g]]$cov))))
  K <- if (fit@Model@eq.constraints) fit@Model@eq.constraints.K else diag(ncol(delta))
  V <- K %*% solve(t(K) %*% t(delta) %*% W %*% delta %*% K) %*% t(K)
  Q <- diag(nrow(delta)) - delta %*% V %*% t(delta) %*% W
  se <- sqrt(diag(Q %*% stack(function(g) gamma(unclass(sample[[g]]$cov)) / n[g]) %*% t(Q)))
  lapply(seq_along(n), function(g) {
    own <- se[(g - 1) * (p + p * (p + 1) / 2) + seq_len(p + p * (p + 1) / 2)]
    spread <- matrix(0, p, p); spread[lower.tri(spread, TRUE)] <- own[-(1:p)]; spread <- pmax(spread, t(spread))
    list(cov = unclass(sample[[g]]$cov - implied[[g]]$cov) / spread, mean = as.numeric(sample[[g]]$mean - implied[[g]]$mean) / own[1:p])
  })
}

case <- function(id, syntax, data, ..., scores = FALSE, wald = NULL) {
  o <- options_of(...)
  fit <- fit_of(syntax, data, o)
  m <- modindices(fit)
  keep <- intersect(c("lhs", "op", "rhs", "group", "mi", "epc", "sepc.lv", "sepc.all", "sepc.nox"), names(m))
  out <- list(id = id, syntax = syntax, options = o, names = lavNames(fit), groups = groups_of(fit, data, o), chisq = fitMeasures(fit, "chisq")[[1]], modindices = m[, keep])
  if (scores) out$scoreTest <- score_of(fit)
  if (!is.null(wald)) out$wald <- lapply(wald, function(w) c(list(constraints = w), lavTestWald(fit, w)[c("stat", "df", "p.value")]))
  out$residuals <- list(raw = matrices_of(fit, "raw"), cor.bollen = matrices_of(fit, "cor.bollen"), cor.bentler = matrices_of(fit, "cor.bentler"), standardized = if (length(o$group.equal)) stacked_of(fit) else matrices_of(fit, "standardized"))
  out
}

write(toJSON(list(
  case("hs-cfa", three, hs, "cfa"),
  case("hs-cfa-means", three, hs, "cfa", meanstructure = TRUE),
  case("hs-cfa-wishart", three, hs, "cfa", likelihood = "wishart"),
  case("hs-cfa-orthogonal", three, hs, "cfa", orthogonal = TRUE),
  case("hs-second-order", paste0(three, "\ng =~ visual + textual + speed"), hs, "cfa"),
  case("hs-mimic", paste0(three, "\nvisual + textual + speed ~ female + ageyr"), hs),
  case("hs-latent-paths", paste0(three, "\ntextual ~ visual\nspeed ~ visual\nfemale ~ speed + ageyr"), hs),
  case("hs-paths", "x1 ~ x2 + x3\nx4 ~ x1\nx5 ~ x4", hs),
  case("hs-paths-random-x", "x1 ~ x2 + x3\nx4 ~ x1\nx5 ~ x4", hs, fixed.x = FALSE),
  case("democracy", democracy, PoliticalDemocracy, wald = c("a == b", "a == 0\nb == 0", "a*b == c", "a == 1\nc^2 == b")),
  case("democracy-equal", equal, PoliticalDemocracy, scores = TRUE, wald = c("l2 == l3", "l2 == 1\nl3 == 1\nl4 == 1")),
  case("hs-linear", linear, hs, "cfa", scores = TRUE),
  case("hs-configural", three, hs, "cfa", group = "school"),
  case("hs-metric", three, hs, "cfa", group = "school", group.equal = "loadings", scores = TRUE),
  case("hs-scalar", three, hs, "cfa", group = "school", group.equal = c("loadings", "intercepts"), scores = TRUE),
  case("hs-strict-std-lv", three, hs, "cfa", group = "school", group.equal = c("loadings", "intercepts", "residuals"), std.lv = TRUE, scores = TRUE),
  case("growth", growth, Demo.growth, "growth")
), digits = NA, auto_unbox = TRUE, na = "null", null = "null", pretty = 1), commandArgs(TRUE)[1])
