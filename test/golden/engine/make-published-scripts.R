# Models as published scripts write them, estimated by lavaan: blocks of groups, bounds, latent variables without
# indicators, the random-intercept cross-lagged panel model and latent change scores with lavaan().
# Rscript make-published-scripts.R published-scripts.json
suppressMessages({library(lavaan); library(jsonlite)})
set.seed(1129)
n <- 180
ri <- cbind(rnorm(n, 0, 0.8), rnorm(n, 0, 0.7)); ri[, 2] <- ri[, 2] + 0.4 * ri[, 1]
wx <- wy <- matrix(0, n, 4)
wx[, 1] <- rnorm(n); wy[, 1] <- 0.3 * wx[, 1] + rnorm(n)
for (t in 2:4) { wx[, t] <- 0.4 * wx[, t - 1] + 0.15 * wy[, t - 1] + rnorm(n); wy[, t] <- 0.3 * wy[, t - 1] + 0.2 * wx[, t - 1] + rnorm(n) }
panel <- data.frame(round(cbind(3 + ri[, 1] + wx, 4 + ri[, 2] + wy), 2)); names(panel) <- c(paste0("x", 1:4), paste0("y", 1:4))
panel$g <- rep(c("b", "a", "a"), length.out = n)
holes <- panel; for (k in 1:60) holes[sample(n, 1), sample(8, 1)] <- NA

riclpm <- "
  RIx =~ 1*x1 + 1*x2 + 1*x3 + 1*x4
  RIy =~ 1*y1 + 1*y2 + 1*y3 + 1*y4
  wx1 =~ 1*x1; wx2 =~ 1*x2; wx3 =~ 1*x3; wx4 =~ 1*x4
  wy1 =~ 1*y1; wy2 =~ 1*y2; wy3 =~ 1*y3; wy4 =~ 1*y4
  wx2 ~ a*wx1 + b*wy1
  wx3 ~ a*wx2 + b*wy2
  wx4 ~ a*wx3 + b*wy3
  wy2 ~ c*wx1 + d*wy1
  wy3 ~ c*wx2 + d*wy2
  wy4 ~ c*wx3 + d*wy3
  wx1 ~~ wy1; wx2 ~~ wy2; wx3 ~~ wy3; wx4 ~~ wy4
  RIx ~~ RIx; RIy ~~ RIy; RIx ~~ RIy
  wx1 ~~ wx1; wx2 ~~ wx2; wx3 ~~ wx3; wx4 ~~ wx4
  wy1 ~~ wy1; wy2 ~~ wy2; wy3 ~~ wy3; wy4 ~~ wy4
"
change <- "
  lx1 =~ 1*x1
  lx2 =~ 1*x2
  lx3 =~ 1*x3
  lx4 =~ 1*x4
  x1 ~~ e*x1; x2 ~~ e*x2; x3 ~~ e*x3; x4 ~~ e*x4
  x1 ~ 0*1; x2 ~ 0*1; x3 ~ 0*1; x4 ~ 0*1
  lx2 ~ 1*lx1; lx3 ~ 1*lx2; lx4 ~ 1*lx3
  dx2 =~ 1*lx2
  dx3 =~ 1*lx3
  dx4 =~ 1*lx4
  dx2 ~ p*lx1; dx3 ~ p*lx2; dx4 ~ p*lx3
  S =~ 1*dx2 + 1*dx3 + 1*dx4
  S ~ 1
  S ~~ S
  lx1 ~ 1
  lx1 ~~ lx1
  S ~~ lx1
"
cases <- list(
  list(id = "riclpm", model = riclpm, data = "panel", fun = "lavaan", args = list()),
  list(id = "riclpm-incomplete", model = riclpm, data = "holes", fun = "lavaan", args = list(missing = "ml", meanstructure = TRUE, int.ov.free = TRUE)),
  list(id = "riclpm-groups", model = riclpm, data = "panel", fun = "lavaan", args = list(group = "g", meanstructure = TRUE, int.ov.free = TRUE)),
  list(id = "change", model = change, data = "panel", fun = "lavaan", args = list(meanstructure = TRUE)),
  list(id = "change-incomplete", model = change, data = "holes", fun = "lavaan", args = list(missing = "ml")),
  list(id = "covariate", model = "f =~ 1*x1 + x2 + x3; f ~ y1 + y2; x1 ~~ x1; x2 ~~ x2; x3 ~~ x3; f ~~ f; y3 ~ f; y3 ~~ y3", data = "panel", fun = "lavaan", args = list()),
  list(id = "std.lv", model = "f =~ x1 + x2 + x3 + x4; x1 ~~ x1; x2 ~~ x2; x3 ~~ x3; x4 ~~ x4", data = "panel", fun = "lavaan", args = list(std.lv = TRUE)),
  list(id = "means-written", model = "f =~ 1*x1 + x2 + x3; f ~~ f; x1 ~~ x1; x2 ~~ x2; x3 ~~ x3; x1 ~ 1; x2 ~ 1", data = "panel", fun = "lavaan", args = list()),
  list(id = "blocks", model = "group: 1\n f =~ x1 + x2 + x3 + x4\n y1 ~ b1*f\n group: 2\n f =~ x1 + x2 + x3 + x4\n y1 ~ 0*f\n x1 ~~ x2", data = "panel", fun = "sem", args = list(group = "g")),
  list(id = "blocks-structure", model = "group: b\n f =~ x1 + x2 + x3\n h =~ y1 + y2 + y3\n h ~ f\n group: a\n f =~ x1 + a*x2 + x3\n h =~ y1 + a*y2 + y3", data = "panel", fun = "sem", args = list(group = "g")),
  list(id = "lower", model = "f =~ x1 + lower(1.4)*x2 + x3 + x4", data = "panel", fun = "cfa", args = list()),
  list(id = "upper-groups", model = "f =~ x1 + upper(c(0.6, 0.9))*x2 + x3 + x4", data = "panel", fun = "cfa", args = list(group = "g")),
  list(id = "start", model = "f =~ x1 + 0.5?x2 + a*x3 + start(0.7)*x3 + x4", data = "panel", fun = "cfa", args = list()),
  list(id = "phantom", model = "f =~ x1 + x2 + x3; p =~ 0; p ~~ 0*p; p ~ 1*y1 + y2 + y3; f ~ p", data = "panel", fun = "sem", args = list()),
  list(id = "repeated-labels", model = "f =~ x1 + rep('a', 2)*x2 + label(c('b', 'd'))*x3 + x4", data = "panel", fun = "cfa", args = list(group = "g"))
)
run <- function(case) {
  fit <- suppressWarnings(do.call(case$fun, c(list(case$model, data = get(case$data)), case$args)))
  table <- parameterEstimates(fit, ci = FALSE, remove.nonfree = FALSE)
  if (is.null(table$group)) table$group <- 1
  table$group <- match(table$group, unique(table$group))
  table <- table[table$op %in% c("=~", "~", "~~", "~1") & !(table$op == "=~" & table$lhs == table$rhs), c("lhs", "op", "rhs", "group", "est", "se")]
  measures <- fitMeasures(fit, c("chisq", "df", "npar", "cfi", "rmsea"))
  list(id = case$id, model = case$model, data = case$data, fun = case$fun, args = case$args, measures = as.list(measures), estimates = table)
}
out <- list(version = as.character(packageVersion("lavaan")), data = list(panel = panel, holes = holes), cases = lapply(cases, run))
write_json(out, commandArgs(TRUE)[1], digits = 10, auto_unbox = TRUE, dataframe = "columns", na = "null", pretty = FALSE)
