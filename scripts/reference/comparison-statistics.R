# Print the reference values of R in tests/reference/analysis-comparing.test.ts. Made with R 4.2.2 and boot 1.3-28.1.
library(boot)
v <- c(0.4,0.9,1.3,2.2,6.1,0.7,3.3,0.2,1.8,12.5,2.9,0.6,1.1,4.4,0.8,1.6,2.1,0.3,7.2,1.4)
w <- c(0.9,1.2,1.1,3.0,4.8,0.6,2.9,0.8,1.5,8.1,2.2,1.3,1.4,3.1,1.9,1.0,2.6,0.9,5.5,1.7)
set.seed(1)
b <- boot(v, function(d, i) mean(d[i]), R = 400000)
print(boot.ci(b, type = "bca")$bca[4:5]); print(boot.ci(b, type = "perc")$percent[4:5]); print(sd(b$t))
b <- boot(cbind(v, w), function(d, i) mean(d[i, 1]) / mean(d[i, 2]), R = 400000)
# The acceleration from the jackknife; the default of boot is a regression on the resamples.
print(b$t0); print(boot.ci(b, type = "bca", L = empinf(b, type = "jack"))$bca[4:5])
print(format(wilcox.test(c(1:120) * c(1, 1, -1, 1, -1), exact = FALSE)$p.value, digits = 17))
y <- rep(c(1, 2, 2, 3, -1, -2, 4, 5, -3, 1, 6, -1), 12)
print(format(wilcox.test(y, exact = FALSE)$p.value, digits = 17))
x <- (1:101) * ifelse((0:100) %% 3 == 0, -1, 1)
print(format(wilcox.test(x[1:100], exact = TRUE)$p.value, digits = 15))
print(format(c(wilcox.test(x, exact = FALSE)$p.value, wilcox.test(x, exact = TRUE)$p.value), digits = 15))
for (p in list(c(.5, 10, .05), c(1.1, 6, .05), c(5, 4, .001))) {
  print(power.t.test(n = p[2], delta = p[1], sd = 1, sig.level = p[3], type = "paired", strict = TRUE)$power)
}
