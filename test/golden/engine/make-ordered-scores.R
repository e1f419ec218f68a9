# Modal factor scores of ordered items, from people.csv. lavaan's own search for each mode stops early (its largest error
# here is about .001), so the mode is also sought by BFGS with lavaan's estimates.
# usage (in this folder): Rscript make-ordered-scores.R people.csv ordered-scores.json      Made with lavaan 0.6-14, R 4.2.2.
suppressMessages({ library(lavaan); library(jsonlite) })
args <- commandArgs(TRUE)
people <- read.csv(args[1])
items <- paste0("o", 1:9)
three <- "visual =~ o1 + o2 + o3\ntextual =~ o4 + o5 + o6\nspeed =~ o7 + o8 + o9"
shown <- 1:40

# Minus the log posterior of one case, from loadings, residual variances and thresholds.
mode_of <- function(fit, case) {
  e <- lavInspect(fit, "est")
  latent <- colnames(e$psi)
  prior <- solve(e$psi)
  height <- function(x) {
    fits <- sapply(rownames(e$lambda), function(v) {
      t <- c(-Inf, e$tau[grepl(paste0("^", v, "\\|"), rownames(e$tau)), 1], Inf)
      z <- (t - sum(e$lambda[v, ] * x)) / sqrt(e$theta[v, v])
      k <- match(case[[v]], sort(unique(people[[v]])))
      log(pnorm(z[k + 1]) - pnorm(z[k]))
    })
    0.5 * sum(x * (prior %*% x)) - sum(fits)
  }
  unname(optim(rep(0, length(latent)), height, method = "BFGS", control = list(reltol = 1e-15, maxit = 1000))$par)
}

case <- function(id, syntax, ordered, exact, ...) {
  fit <- suppressWarnings(sem(syntax, people, ordered = ordered, ...))
  s <- lavPredict(fit)
  rows <- lavInspect(fit, "case.idx")
  list(id = id, syntax = syntax, options = c(list(ordered = as.list(ordered), estimator = "WLSMV"), list(...)), names = as.list(colnames(s)), rows = rows[shown], values = unname(unclass(s))[shown, , drop = FALSE],
    modes = if (exact) t(sapply(rows[shown], function(r) mode_of(fit, people[r, ]))))
}
write(toJSON(list(
  case("plain", three, items, TRUE), case("std-lv", three, items, TRUE, std.lv = TRUE),
  case("mimic", paste0(three, "\nvisual ~ female\ntextual ~ visual + age"), items, FALSE),
  case("mixed", sub("o7 \\+ o8 \\+ o9", "x7 + x8 + x9", three), items[1:6], FALSE),
  case("second-order", paste0(three, "\ng =~ visual + textual + speed"), items, FALSE),
  case("outcome", "visual =~ o1 + o2 + o3\no7 ~ visual", items[c(1:3, 7)], FALSE)), auto_unbox = TRUE, digits = 10, null = "null"), args[2])
