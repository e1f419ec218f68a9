# First items that hardly load, by other estimators, in groups and below a second order: lavaan with unit variances, put
# on the scale of the first items by the delta method.
# usage (in this folder): Rscript make-weak-markers.R weak-markers.json      Made with lavaan 0.6-14, R 4.2.2.
suppressMessages({ library(lavaan); library(jsonlite) })
set.seed(11); n <- 200
sets <- list(); k <- 0
for (l in c(-.25, -.1, -.03, .04, .1)) for (r in 1:10) {
  k <- k + 1
  f <- rnorm(n); g <- .5 * f + sqrt(.75) * rnorm(n)
  x <- sapply(c(l, .7, .8, .6), function(a) a * f + sqrt(1 - a^2) * rnorm(n)); y <- sapply(c(.7, .8, .6), function(a) a * g + sqrt(1 - a^2) * rnorm(n))
  d <- round(data.frame(x, y), 4); names(d) <- paste0("x", 1:7)
  o <- as.data.frame(lapply(d, function(v) as.integer(cut(v, c(-Inf, -.8, 0, .8, Inf))))); names(o) <- paste0("o", 1:7)
  for (j in 1:7) runif(n)
  if (k %in% c(23, 46)) sets[[as.character(k)]] <- cbind(d, o, site = rep(c("a", "b"), n / 2))
}
two <- "f =~ x1 + x2 + x3 + x4\ng =~ x5 + x6 + x7\ng ~ f"
higher <- "f =~ x1 + x2 + x3 + x4\nh =~ f + x5 + x6 + x7"
case <- function(set, id, syntax, markers, ...) {
  o <- list(...)
  fit <- do.call("sem", c(list(syntax, sets[[set]], std.lv = TRUE), o))
  p <- parTable(fit); p <- p[p$op %in% c("=~", "~", "~~"), ]
  to <- function(s) {
    # Every row by its place among the free parameters: equal ones are free rows of their own.
    value <- ifelse(p$free > 0, s[pmax(p$free, 1)], p$est)
    scale <- function(name, group) { m <- markers[[name]]; if (is.null(m)) return(1); value[p$op == "=~" & p$lhs == name & p$rhs == m & p$group == group] * scale(m, group) }
    sapply(seq_len(nrow(p)), function(i) { l <- scale(p$lhs[i], p$group[i]); r <- scale(p$rhs[i], p$group[i]); value[i] * switch(p$op[i], "=~" = r / l, "~" = l / r, "~~" = l * r) })
  }
  s <- coef(fit); v <- vcov(fit)
  j <- sapply(seq_along(s), function(i) { h <- 1e-6 * max(abs(s[i]), 1e-3); up <- s; up[i] <- s[i] + h; down <- s; down[i] <- s[i] - h; (to(up) - to(down)) / (2 * h) })
  keep <- p$op != "~~" | !grepl("^o", p$lhs)
  rows <- data.frame(lhs = p$lhs, op = p$op, rhs = p$rhs, group = p$group, est = unname(to(s)), se = sqrt(diag(j %*% v %*% t(j))))[keep, ]
  rows <- rows[rows$se > 1e-6 * abs(rows$est), ]
  cat(id, fitMeasures(fit, c("chisq", "df")), "\n")
  list(set = set, id = id, syntax = syntax, options = o, fit = as.list(fitMeasures(fit, intersect(c("df", "chisq", "chisq.scaled", "cfi", "srmr"), names(fitMeasures(fit))))), parameters = rows)
}
items <- paste0("o", 1:7)
own <- list(f = "x1", g = "x5"); ordinal <- list(f = "o1", g = "o5")
cases <- list(
  case("46", "mlr", two, own, estimator = "MLR", meanstructure = TRUE), case("46", "gls", two, own, estimator = "GLS"),
  case("46", "uls", two, own, estimator = "ULS"), case("46", "wls", two, own, estimator = "WLS"),
  case("46", "wlsmv", gsub("x", "o", two), ordinal, estimator = "WLSMV", ordered = items),
  case("46", "theta", gsub("x", "o", two), ordinal, estimator = "WLSMV", ordered = items, parameterization = "theta"),
  case("23", "equal-loadings", two, own, group = "site", group.equal = "loadings"),
  case("23", "second-order", higher, list(f = "x1", h = "f")), case("46", "second-order-mlr", higher, list(f = "x1", h = "f"), estimator = "MLR", meanstructure = TRUE))
write(toJSON(list(sets = lapply(sets, function(d) lapply(d, identity)), cases = cases), digits = I(10), auto_unbox = TRUE), commandArgs(TRUE)[1])
